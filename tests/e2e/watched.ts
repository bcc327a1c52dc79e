/**
 * The test of every browser test: it watches each request of the page, its workers and its service worker, and every
 * rule of the page that is broken. A test fails that asks anything of another address, that hands anything to our own
 * (all is asked by a bare address, with nothing behind it), or that breaks a rule of the page (T12).
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
			const given: string[] = [];
			const breaches: Breach[] = [];
			context.on('request', (request) => {
				// What lies in the page itself is no request.
				if (!/^(https?|wss?):/.test(request.url())) return;
				asked.push(request.url());
				const isBare = ['GET', 'HEAD'].includes(request.method()) && new URL(request.url()).search === '';
				if (!isBare) given.push(`${request.method()} ${request.url()}`);
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
				{ type: 'given', description: String(given.length) },
				{ type: 'breaches', description: String(triesToBreak ? 0 : breaches.length) }
			);
			expect(elsewhere, 'requests to another address').toEqual([]);
			expect(given, 'requests that hand something over').toEqual([]);
			if (!triesToBreak) expect(breaches, 'broken rules of the page').toEqual([]);
		},
		{ auto: true }
	]
});
