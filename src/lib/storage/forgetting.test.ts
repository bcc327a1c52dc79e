import { describe, expect, it } from 'vitest';
import { isForgetful } from './forgetting';

const APPLE = 'Apple Computer, Inc.';

describe('a browser that forgets after seven days', () => {
	it.each([
		['Safari on a telephone, a tablet or a Mac', { vendor: APPLE, standalone: false, isApp: false }, true],
		['Safari where it does not say whether it is an app', { vendor: APPLE, isApp: false }, true],
		['Chrome or Firefox on an iPhone, which run on WebKit', { vendor: APPLE, isApp: false }, true],
		['WebKit on Linux', { vendor: APPLE, isApp: false }, true],
		['the page on the home screen', { vendor: APPLE, standalone: true, isApp: true }, false],
		['the page in the Dock', { vendor: APPLE, isApp: true }, false],
		['Chrome, Edge and Samsung', { vendor: 'Google Inc.', isApp: false }, false],
		['Firefox', { vendor: '', isApp: false }, false]
	])('%s', (_, self, forgets) => {
		expect(isForgetful(self)).toBe(forgets);
	});
});
