/**
 * Builds the program where the build is missing or older than its sources, serves it on this machine, and says where.
 * `--port 4274` asks for that port and no other.
 */
import { BUILD, buildProgram } from './build.mjs';
import { createFileServer } from './serve.mjs';

const HOST = '127.0.0.1';
const FIRST_PORT = 4173;
const PORTS_TO_TRY = 20;

const asked = process.argv.includes('--port')
	? Number(process.argv[process.argv.indexOf('--port') + 1])
	: undefined;

if (!buildProgram()) stop('The program could not be built. See the message above.');
const port = await listen(createFileServer(BUILD));
console.log(`\nBuurtkaart is ready: http://${HOST}:${port}/\nStop it with Ctrl+C.`);

/** Listens on the port that was asked for, or else on the first free one; resolves to its number. */
async function listen(server) {
	const ports = asked ? [asked] : Array.from({ length: PORTS_TO_TRY }, (_, index) => FIRST_PORT + index);
	for (const candidate of ports) {
		if (await tryPort(server, candidate)) return candidate;
	}
	return stop(asked ? `Port ${asked} is in use.` : `Ports ${ports[0]} to ${ports.at(-1)} are all in use.`);
}

function tryPort(server, candidate) {
	return new Promise((resolve, reject) => {
		const refuse = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
		server.once('error', refuse);
		server.listen(candidate, HOST, () => {
			server.off('error', refuse);
			resolve(true);
		});
	});
}

function stop(reason) {
	console.error(`\n${reason}`);
	process.exit(1);
}
