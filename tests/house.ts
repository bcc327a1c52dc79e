/**
 * The rules of the house, as a function: which room may import which, how long a file may be, and that no file names a
 * place on somebody's machine. Pure: it is given files, and answers with what is wrong, so it can be shown to fail.
 *
 * It judges what is shipped. A test may look anywhere, and so may what only tests use; but nothing that is shipped may
 * use what only tests use.
 */
import { dirname, join } from 'node:path/posix';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** One source file: its path from the project's root, with slashes, and its text. */
export interface SourceFile {
	readonly path: string;
	readonly text: string;
}

/** One import: what it names (of a template the part before its first gap), and whether only types cross. */
export interface Import {
	readonly names: string;
	readonly onlyTypes: boolean;
}

interface Room {
	readonly rooms: readonly string[];
	/** Rooms of which only types may be used. */
	readonly types?: readonly string[];
	readonly packages: readonly string[];
}

const EVERY_ROOM = ['model', 'layout', 'flows', 'i18n', 'storage', 'exchange', 'session', 'views'];
const KIT = ['svelte', '@sveltejs/kit', '$app', '$env', '$service-worker'];

/** Each room of src/lib, and the entries above them, with what it may import. Imports go down only. */
export const ROOMS: Readonly<Record<string, Room>> = {
	model: { rooms: [], packages: [] },
	layout: { rooms: ['model'], packages: ['perfect-freehand'] },
	flows: { rooms: ['model'], packages: ['xstate'] },
	i18n: { rooms: ['model'], packages: ['i18next'] },
	storage: { rooms: ['model'], packages: ['hash-wasm'] },
	exchange: { rooms: ['model', 'layout'], packages: ['html-to-image', 'age-encryption', 'qr'] },
	session: { rooms: ['model', 'flows', 'storage'], packages: ['svelte'] },
	views: {
		rooms: ['model', 'layout', 'i18n'],
		types: ['flows'],
		packages: ['svelte', '$app/paths', 'perfect-freehand']
	},
	routes: { rooms: EVERY_ROOM, packages: KIT }
};

/** The one module that knows the document behind a map, and its parts. */
const DOCUMENT = /^src\/lib\/model\/document(\/|\.ts$)/;
const ONLY_TESTS_USE = ['vitest', 'vitest-browser-svelte', 'fast-check', '@playwright/test', 'ajv'];
/** Lists, not code: as long as what they list. */
const DATA = [
	/^src\/lib\/layout\/advances\.ts$/,
	/^src\/lib\/flows\/domains\.ts$/,
	/^src\/lib\/i18n\/locales\//
];
const LONGEST = { module: 300, component: 250 };
const MACHINE_PATH =
	/(?<![\w.$*\])}-])(?:\/(?:work|home|root|Users|tmp|var)\/[\w.-]+|[A-Z]:\\\w)|registry\.npmjs/;

/** What is wrong with these files, one sentence each; empty when all is well. */
export function inspectHouse(files: readonly SourceFile[]): string[] {
	const code = files.filter(({ path }) => /\.(ts|js|svelte)$/.test(path));
	const imports = new Map(code.map((file) => [file.path, readImports(file)]));
	const shipped = code.filter(({ path }) => !isTestOnly(path, imports));
	return [
		...shipped.flatMap(({ path }) =>
			imports.get(path)!.flatMap((used) => judgeImport(path, used, imports).map((why) => `${path}: ${why}`))
		),
		...shipped.flatMap(judgeLength),
		...files.flatMap(judgeWords)
	];
}

function judgeImport(
	path: string,
	{ names, onlyTypes }: Import,
	all: ReadonlyMap<string, Import[]>
): string[] {
	const room = roomOf(path);
	if (!room) return ['lies in no room'];
	const target = resolveInside(path, names);
	if (target === undefined) return judgePackage(path, room, names);
	const other = roomOf(target);
	if (!other) return target.startsWith('src/lib/') ? [`imports ${names}, which lies in no room`] : [];
	const file = [target, `${target}.ts`, `${target}/index.ts`].find((candidate) => all.has(candidate));
	if (file && isTestOnly(file, all)) return [`imports ${names}, which only tests may use`];
	if (other === room) return [];
	const { rooms, types = [] } = ROOMS[room];
	if (!rooms.includes(other) && !(onlyTypes && types.includes(other))) {
		return [`${room} may not import ${other} (${names})`];
	}
	return names.startsWith('.') ? [`imports ${names}: another room is named by $lib`] : [];
}

function judgePackage(path: string, room: string, names: string): string[] {
	const { packages } = ROOMS[room];
	if (packages.includes(names) || packages.includes(packageOf(names))) return [];
	if (packageOf(names) === 'yjs' && DOCUMENT.test(path)) return [];
	return [`${room} may not import the package ${names}`];
}

function judgeLength({ path, text }: SourceFile): string[] {
	if (DATA.some((data) => data.test(path))) return [];
	const lines = text.trimEnd().split('\n').length;
	const most = path.endsWith('.svelte') ? LONGEST.component : LONGEST.module;
	return lines > most ? [`${path}: ${lines} lines, more than ${most}`] : [];
}

function judgeWords({ path, text }: SourceFile): string[] {
	const found = MACHINE_PATH.exec(text);
	return found ? [`${path}: names a place outside the project (${found[0]})`] : [];
}

/** Whether a file is a test, or is made from what only tests use. */
function isTestOnly(path: string, imports: ReadonlyMap<string, Import[]>): boolean {
	return (
		/\.test\.ts$/.test(path) ||
		imports.get(path)!.some(({ names }) => ONLY_TESTS_USE.includes(packageOf(names)))
	);
}

/** The room that a path lies in; everything of src outside lib is an entry to the program and counts as a route. */
function roomOf(path: string): string | undefined {
	if (!path.startsWith('src/')) return undefined;
	if (!path.startsWith('src/lib/')) return 'routes';
	const [room, ...rest] = path.slice('src/lib/'.length).split('/');
	return rest.length > 0 && room in ROOMS ? room : undefined;
}

/** The path from the root that an import names, or nothing when it names a package. */
function resolveInside(path: string, names: string): string | undefined {
	const plain = names.replace(/\?.*$/, '');
	if (plain.startsWith('$lib/')) return `src/lib/${plain.slice('$lib/'.length)}`;
	if (plain.startsWith('/')) return plain.slice(1);
	return plain.startsWith('.') ? join(dirname(path), plain) : undefined;
}

function packageOf(names: string): string {
	return names.split('/', names.startsWith('@') ? 2 : 1).join('/');
}

/** Every import of a file: static, dynamic, re-exported, of types, and by import.meta.glob. */
export function readImports({ path, text }: SourceFile): Import[] {
	return path.endsWith('.svelte') ? readComponentImports(text) : readModuleImports(path, text);
}

function readModuleImports(path: string, text: string): Import[] {
	const found: Import[] = [];
	const add = (node: ts.Node | undefined, onlyTypes: boolean) => {
		if (!node) return;
		if (ts.isStringLiteralLike(node)) found.push({ names: node.text, onlyTypes });
		else if (ts.isTemplateExpression(node)) found.push({ names: node.head.text, onlyTypes });
		else if (ts.isArrayLiteralExpression(node)) node.elements.forEach((element) => add(element, onlyTypes));
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsOnlyTypes(node.importClause));
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
			add(node.argument.literal, true);
		else if (ts.isCallExpression(node) && isDynamicImport(node.expression)) add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
	return found;
}

function importsOnlyTypes(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const named = clause.namedBindings;
	return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly);
}

function isDynamicImport(called: ts.Expression): boolean {
	return called.kind === ts.SyntaxKind.ImportKeyword || called.getText() === 'import.meta.glob';
}

/** The part of a syntax tree that matters here, as the Svelte compiler gives it for script and markup alike. */
interface Tree {
	readonly type?: string;
	readonly source?: Tree | null;
	readonly value?: unknown;
	readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
	readonly importKind?: string;
	readonly exportKind?: string;
	readonly specifiers?: readonly { readonly importKind?: string }[];
	readonly callee?: { readonly start: number; readonly end: number };
	readonly arguments?: readonly Tree[];
	readonly argument?: Tree;
	readonly elements?: readonly Tree[];
}

function readComponentImports(text: string): Import[] {
	const found: Import[] = [];
	const add = (node: Tree | null | undefined, onlyTypes: boolean): void => {
		if (typeof node?.value === 'string') found.push({ names: node.value, onlyTypes });
		else if (node?.quasis) found.push({ names: node.quasis[0].value.cooked, onlyTypes });
		else node?.elements?.forEach((element) => add(element, onlyTypes));
	};
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) node.forEach(visit);
		if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
		const tree = node as Tree;
		if (tree.type === 'ImportDeclaration') {
			const kinds = tree.specifiers ?? [];
			const each = kinds.length > 0 && kinds.every(({ importKind }) => importKind === 'type');
			add(tree.source, tree.importKind === 'type' || each);
		} else if (tree.type === 'ExportNamedDeclaration' || tree.type === 'ExportAllDeclaration') {
			add(tree.source, tree.exportKind === 'type');
		} else if (tree.type === 'ImportExpression') add(tree.source, false);
		else if (tree.type === 'TSImportType') add(tree.argument, true);
		else if (tree.type === 'CallExpression' && tree.callee) {
			const called = text.slice(tree.callee.start, tree.callee.end);
			if (called === 'import.meta.glob') add(tree.arguments?.[0], false);
		}
		Object.values(node).forEach(visit);
	};
	visit(parse(text, { modern: true }));
	return found;
}
