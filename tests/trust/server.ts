/** The built program on a server that a test may stop, start again, and give another version to serve. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BUILD } from '../../scripts/build.mjs';
import { createFileServer } from '../../scripts/serve.mjs';

/** A running server of the program. */
export class Program {
	readonly origin: string;
	readonly #port: number;
	#server: Server;

	private constructor(server: Server) {
		this.#server = server;
		this.#port = (server.address() as AddressInfo).port;
		this.origin = `http://localhost:${this.#port}`;
	}

	/** Serves what lies built, on a free port of this machine. */
	static async start(): Promise<Program> {
		return new Program(await listen(BUILD, 0));
	}

	/** Stops, as a server that is gone: nothing answers at its address any more. */
	stop(): Promise<void> {
		return new Promise((resolve) => {
			this.#server.close(() => resolve());
			this.#server.closeAllConnections();
		});
	}

	/** Serves what lies built in another folder, at the same address. */
	async publish(folder: string): Promise<void> {
		await this.stop();
		this.#server = await listen(folder, this.#port);
	}
}

async function listen(folder: string, port: number): Promise<Server> {
	const server = createFileServer(folder) as Server;
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return server;
}
