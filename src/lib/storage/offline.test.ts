import { expect, it } from 'vitest';
import { keepsInOnePage } from './offline';

it.each([
	['Safari, and all browsers of an iPhone', 'Apple Computer, Inc.', true],
	['Chrome, Edge and Samsung', 'Google Inc.', false],
	['Firefox', '', false]
])('%s: whether the program is kept well in one page only', (_, vendor, inOne) => {
	expect(keepsInOnePage(vendor)).toBe(inOne);
});
