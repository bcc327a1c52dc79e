import { cdp } from 'vitest/browser';

interface Node {
	readonly nodeId: string;
	readonly ignored: boolean;
	readonly role?: { readonly value: string };
	readonly name?: { readonly value: string };
	readonly childIds?: readonly string[];
}
interface Frames {
	readonly frameTree: { readonly childFrames?: readonly { readonly frame: { id: string; url: string } }[] };
}
interface Protocol {
	send(method: string, params?: object): Promise<unknown>;
}

/** What a name counts as by ear: without marks of direction, and every gap as one. */
export function asHeard(text: string): string {
	return text
		.replace(/[\u2066-\u2069]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/**
 * The page as the browser tells it to who hears it, in reading order: headings, buttons and what can be chosen from by
 * their names, and every text outside of them. From the browser's own accessibility tree, not from the elements.
 */
export async function heard(): Promise<readonly string[]> {
	const browser = cdp() as unknown as Protocol;
	const { frameTree } = (await browser.send('Page.getFrameTree')) as Frames;
	const frame = frameTree.childFrames?.find(({ frame }) => frame.url === location.href)?.frame;
	const { nodes } = (await browser.send('Accessibility.getFullAXTree', { frameId: frame!.id })) as {
		nodes: readonly Node[];
	};
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const told: string[] = [];
	const visit = (node: Node | undefined) => {
		if (!node) return;
		const role = node.ignored ? '' : (node.role?.value ?? '');
		const name = asHeard(node.name?.value ?? '');
		if (['heading', 'button', 'combobox'].includes(role)) return void told.push(`${role}: ${name}`);
		if (role === 'StaticText' && name !== '') told.push(name);
		for (const child of node.childIds ?? []) visit(byId.get(child));
	};
	visit(nodes[0]);
	return told;
}
