/** How a page that was taken home looks: the sheet's own colours, on a telephone of 360 px and on paper. */
import { COLOURS } from '$lib/layout/palette';

// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A text as it may stand in a page, between elements and in attributes alike. */
export function escapeText(text: string): string {
	return text.replace(NOT_TEXT, '').replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The page's style. Only logical directions, and nothing that has to be fetched. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; margin: 0; }
body {
	background: ${COLOURS.paper}; color: ${COLOURS.ink};
	font: 1.0625rem/1.5 'Atkinson Hyperlegible Next', Vazirmatn, 'Noto Sans', system-ui, sans-serif;
	overflow-wrap: anywhere;
}
main { max-inline-size: 62rem; margin-inline: auto; padding: 16px; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { margin-block: 24px 8px; font-size: 1.1875rem; line-height: 1.3; }
.quiet { color: ${COLOURS.quiet}; font-size: 1rem; }
.name { font-weight: 650; }
.drawing { margin-block: 12px 20px; }
.room { overflow: auto; background: #fff; border: 1px solid #8b857b; border-radius: 8px; }
.sheet { min-inline-size: 100%; }
.sheet svg { display: block; inline-size: 100%; block-size: auto; }
.drawing:has(:checked) .sheet { inline-size: 1500px; }
.enlarge { display: inline-flex; align-items: center; gap: 12px; min-block-size: 48px; padding-inline: 4px; cursor: pointer; }
.enlarge input { inline-size: 24px; block-size: 24px; margin: 0; flex: none; }
ul { display: grid; gap: 8px; padding: 0; list-style: none; }
li, .home { padding: 10px 14px; background: #fff; border: 1px solid #8b857b; border-radius: 12px; }
.photos { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px; }
.photos img { display: block; max-inline-size: min(100%, 20rem); max-block-size: 20rem; border-radius: 8px; }
audio { display: block; inline-size: 100%; max-inline-size: 20rem; margin-block-start: 8px; }
footer { margin-block: 28px 12px; padding-block-start: 12px; border-block-start: 1px dashed #8b857b; }
:focus-visible { outline: 3px solid ${COLOURS.ink}; outline-offset: 2px; }
@media (min-width: 700px) { ul { grid-template-columns: 1fr 1fr; } }
@page drawing { size: A4 landscape; margin: 10mm; }
@media print {
	body { background: none; font-size: 11pt; }
	main { padding: 0; max-inline-size: none; }
	.enlarge, audio { display: none; }
	.drawing { page: drawing; margin: 0; break-before: page; break-after: page; }
	.room { overflow: visible; border: 0; }
	.drawing:has(:checked) .sheet { inline-size: auto; }
	.sheet svg { max-block-size: 185mm; }
	li, .home { break-inside: avoid; }
	h2 { break-after: avoid; }
	.photos img { max-inline-size: 60mm; max-block-size: 60mm; }
}
`;
