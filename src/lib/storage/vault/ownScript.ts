/** The page's policy lets no text be run as a script; this one lets exactly the store's own workers. */

interface Policy {
	createScriptURL(url: string): string;
}
interface TrustedTypes {
	createPolicy(name: string, rules: Policy): Policy;
}

const own = new Set<string>();
let policy: Policy | undefined;

/** The address of a worker of this room as the browser takes it; `url` comes from the build, never from outside. */
export function ownScript(url: string): string {
	own.add(url);
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	if (!trustedTypes) return url;
	policy ??= trustedTypes.createPolicy('buurtkaart-store', {
		createScriptURL(asked) {
			if (!own.has(asked)) throw new TypeError('not our worker');
			return asked;
		}
	});
	return policy.createScriptURL(url);
}
