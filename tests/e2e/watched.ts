/**
 * The test of every browser test: it watches each request of the page, its workers and its service worker, and every
 * rule of the page that is broken. A test fails that sends anything anywhere but to the program's own address (T12).
 */
import { expect, test as base } from '@playwright/test';

interface Watched {
	/** The test tries on purpose what the rules of the page forbid; nothing of it may reach the network all the same. */
	readonly triesToBreak: boolean;
	readonly watch: undefined;
}

/** A broken rule, as the browser tells of it. */
interface Breach {
	readonly directive: string;
	readonly blocked: string;
}

/** Playwright's own test, watched. */
export const test = base.extend<Watched>({
	triesToBreak: [false, { option: true }],
	watch: [
		async ({ context, baseURL, triesToBreak }, use, { annotations }) => {
			const own = new URL(baseURL!).origin;
			const asked: string[] = [];
			const breaches: Breach[] = [];
			context.on('request', (request) => {
				// What lies in the page itself is no request.
				if (/^(https?|wss?):/.test(request.url())) asked.push(request.url());
			});
			await context.exposeFunction('tellBreach', (breach: Breach) => breaches.push(breach));
			await context.addInitScript(() => {
				addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
					const { tellBreach } = window as unknown as { tellBreach(breach: Breach): void };
					tellBreach({ directive: effectiveDirective, blocked: blockedURI });
				});
			});
			await use(undefined);
			const elsewhere = asked.filter((address) => new URL(address).origin !== own);
			annotations.push(
				{ type: 'requests', description: String(asked.length) },
				{ type: 'elsewhere', description: String(elsewhere.length) },
				{ type: 'breaches', description: String(triesToBreak ? 0 : breaches.length) }
			);
			expect(elsewhere, 'requests to another address').toEqual([]);
			if (!triesToBreak) expect(breaches, 'broken rules of the page').toEqual([]);
		},
		{ auto: true }
	]
});
