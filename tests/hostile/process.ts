/** How much memory the process of a page takes, read from the operating system; only where that tells. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

interface ProcessInfo {
	readonly processInfo: readonly { readonly type: string; readonly id: number }[];
}

/** The processes that draw pages now, by their numbers. */
export async function renderers(browser: Browser): Promise<readonly number[]> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as unknown as ProcessInfo;
	await session.detach();
	return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Megabytes that a process holds: the most since the last `forget`. Nothing where the system does not tell. */
export function mostHeld(process: number): number | undefined {
	const path = `/proc/${process}/status`;
	if (!existsSync(path)) return undefined;
	const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(path, 'utf8')) ?? [];
	return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** Begins to look anew for the most that a process holds. */
export function forget(process: number): void {
	const path = `/proc/${process}/clear_refs`;
	if (existsSync(path)) writeFileSync(path, '5');
}
