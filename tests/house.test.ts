import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inspectHouse, readImports, type SourceFile } from './house';

const root = fileURLToPath(new URL('..', import.meta.url));
const TEXT = /\.(ts|js|mjs|svelte|css|html|json|svg|md|webmanifest)$/;

function readFolder(folder: string): SourceFile[] {
	return readdirSync(root + folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && TEXT.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`)
		.map((path) => ({
			path: path.slice(root.length).replaceAll('\\', '/'),
			text: readFileSync(path, 'utf8')
		}));
}

const file = (path: string, ...lines: string[]): SourceFile => ({ path, text: lines.join('\n') });
const lines = (count: number) => Array.from({ length: count }, (_, index) => `export const n${index} = 0;`);

describe('the house', () => {
	it('is in order', () => {
		const files = readFolder('src');
		expect(files.length).toBeGreaterThan(50);
		expect(inspectHouse([...files, ...readFolder('static'), ...readFolder('docs')])).toEqual([]);
	});
});

describe('inspecting the house finds', () => {
	it.each([
		['an import upwards', file('src/lib/model/a.ts', `import { b } from '$lib/layout/b';`), 'layout'],
		['an import sideways', file('src/lib/flows/a.ts', `import { b } from '$lib/storage/b';`), 'storage'],
		['a type from above', file('src/lib/model/a.ts', `import type { B } from '$lib/views/b';`), 'views'],
		[
			'an import that is written as a type',
			file('src/lib/model/a.ts', `type B = import('$lib/flows/b').B;`),
			'flows'
		],
		[
			'an import when it is needed',
			file('src/lib/layout/a.ts', `const b = () => import('$lib/exchange/b');`),
			'exchange'
		],
		[
			'an import by a pattern',
			file('src/lib/model/a.ts', `import.meta.glob(['$lib/i18n/locales/*/ui.json']);`),
			'i18n'
		],
		[
			'an import with a gap',
			file('src/lib/model/a.ts', 'const b = (t: string) => import(`$lib/i18n/${t}.ts`);'),
			'i18n'
		],
		['something passed on', file('src/lib/layout/a.ts', `export * from '$lib/session/b';`), 'session'],
		[
			'a view that reads the session',
			file('src/lib/views/a/A.svelte', `<script>import '$lib/session/b';</script>`),
			'session'
		],
		[
			'a view that runs a flow',
			file('src/lib/views/A.svelte', `<script lang="ts">import { b } from '$lib/flows/b';</script>`),
			'flows'
		],
		[
			'an import in the markup',
			file('src/lib/views/A.svelte', `{#await import('$lib/storage/b') then b}{b}{/await}`),
			'storage'
		],
		[
			'another room by a relative path',
			file('src/lib/layout/a.ts', `import { b } from '../model/b';`),
			'$lib'
		],
		['a file in no room', file('src/lib/helpful.ts', `import { b } from '$lib/model/b';`), 'no room'],
		['Yjs outside the document', file('src/lib/model/map.ts', `import * as Y from 'yjs';`), 'yjs'],
		[
			'XState in a view',
			file('src/lib/views/A.svelte', `<script>import { setup } from 'xstate';</script>`),
			'xstate'
		],
		[
			'a package that is for tests',
			file('src/lib/layout/a.ts', `import '@iconify-json/openmoji/icons.json';`),
			'@iconify-json/openmoji'
		],
		[
			'a view that leads elsewhere',
			file('src/lib/views/a.ts', `import '$app/navigation';`),
			'$app/navigation'
		],
		['Node in the program', file('src/lib/exchange/a.ts', `import 'node:fs';`), 'node:fs'],
		['a module that is too long', file('src/lib/model/a.ts', ...lines(301)), '301 lines'],
		[
			'a component that is too long',
			file('src/lib/views/A.svelte', ...Array<string>(251).fill('<p></p>')),
			'251 lines'
		],
		['a place on a machine', file('static/a.json', `"made from /home/someone/drawing.svg"`), '/home/someone']
	])('%s', (_, bad, why) => {
		const found = inspectHouse([bad]);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(bad.path);
		expect(found[0]).toContain(why);
	});

	it('what is shipped using what only tests use', () => {
		const support = file(
			'src/lib/storage/acceptance.ts',
			`import { it } from 'vitest';`,
			'export const check = it;'
		);
		const user = file('src/lib/storage/open.ts', `import { check } from './acceptance';`);
		expect(inspectHouse([support])).toEqual([]);
		expect(inspectHouse([support, user])).toEqual([
			'src/lib/storage/open.ts: imports ./acceptance, which only tests may use'
		]);
	});
});

describe('inspecting the house allows', () => {
	it.each([
		['imports downwards', file('src/lib/session/a.svelte.ts', `import { b } from '$lib/flows/b';`)],
		['imports within a room', file('src/lib/flows/steps/a.ts', `import { b } from '../b';`)],
		['Yjs in the document', file('src/lib/model/document/a.ts', `import * as Y from 'yjs';`)],
		[
			'types of flows in a view',
			file('src/lib/views/A.svelte', `<script lang="ts">import type { B } from '$lib/flows/b';</script>`)
		],
		['one type of flows in a view', file('src/lib/views/a.ts', `import { type B } from '$lib/flows/b';`)],
		['a view that knows where the program lies', file('src/lib/views/a.ts', `import '$app/paths';`)],
		[
			'a route that uses everything',
			file('src/routes/+page.ts', `import '$lib/views/b'; import '$lib/storage/c';`)
		],
		[
			'a test that looks anywhere',
			file('src/lib/model/a.test.ts', `import '$lib/views/b'; import 'vitest';`)
		],
		['the domain work in an address', file('src/lib/flows/a.ts', `export const key = 'domains:work/actor';`)],
		['a long list of words', file('src/lib/i18n/locales/nl/ui.json', ...lines(400))]
	])('%s', (_, good) => {
		expect(inspectHouse([good])).toEqual([]);
	});
});

describe('reading imports', () => {
	it('is not misled by words that look like an import', () => {
		expect(
			readImports(file('src/lib/model/a.ts', `// import 'yjs'`, `const said = "import 'yjs' from";`))
		).toEqual([]);
	});
});
