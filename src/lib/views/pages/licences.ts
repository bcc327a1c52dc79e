/** Made by scripts/licences.mjs; run it again after a change of packages. */

/** The packages that are shipped with the program. */
export const LICENCES = [
	{
		name: '@noble/ciphers',
		version: '2.4.0',
		licence: 'MIT',
		holder: 'Copyright (c) 2022 Paul Miller (https://paulmillr.com)'
	},
	{
		name: '@noble/curves',
		version: '2.4.0',
		licence: 'MIT',
		holder: 'Copyright (c) 2022 Paul Miller (https://paulmillr.com)'
	},
	{
		name: '@noble/hashes',
		version: '2.4.0',
		licence: 'MIT',
		holder: 'Copyright (c) 2022 Paul Miller (https://paulmillr.com)'
	},
	{
		name: '@noble/post-quantum',
		version: '0.5.4',
		licence: 'MIT',
		holder: 'Copyright (c) 2024 Paul Miller (https://paulmillr.com)'
	},
	{
		name: '@scure/base',
		version: '2.4.0',
		licence: 'MIT',
		holder: 'Copyright (c) 2022 Paul Miller (https://paulmillr.com)'
	},
	{
		name: '@sveltejs/kit',
		version: '2.70.4',
		licence: 'MIT',
		holder: 'Copyright (c) 2020 https://github.com/sveltejs/kit/graphs/contributors'
	},
	{
		name: 'age-encryption',
		version: '0.3.1',
		licence: 'BSD-3-Clause',
		holder: 'Copyright 2023 The age Authors'
	},
	{
		name: 'clsx',
		version: '2.1.1',
		licence: 'MIT',
		holder: 'Copyright (c) Luke Edwards (lukeed.com)'
	},
	{
		name: 'devalue',
		version: '5.9.4',
		licence: 'MIT',
		holder: 'Copyright (c) 2018-19 https://github.com/rich-harris/devalue/graphs/contributors'
	},
	{
		name: 'esm-env',
		version: '1.2.2',
		licence: 'MIT',
		holder: 'Copyright 2022 Benjamin McCann'
	},
	{
		name: 'hash-wasm',
		version: '4.13.0',
		licence: 'MIT',
		holder: 'Copyright (c) 2020 Dani Biró'
	},
	{
		name: 'html-to-image',
		version: '1.11.13',
		licence: 'MIT',
		holder: 'Copyright (c) 2017-2025 W.Y.'
	},
	{
		name: 'i18next',
		version: '26.7.2',
		licence: 'MIT',
		holder: 'Copyright (c) 2011-present i18next'
	},
	{
		name: 'isomorphic.js',
		version: '0.2.5',
		licence: 'MIT',
		holder: 'Copyright (c) 2020 Kevin Jahns'
	},
	{
		name: 'lib0',
		version: '0.2.120',
		licence: 'MIT',
		holder: 'Copyright (c) 2019 Kevin Jahns'
	},
	{
		name: 'perfect-freehand',
		version: '1.2.3',
		licence: 'MIT',
		holder: 'Copyright (c) 2021 Stephen Ruiz Ltd'
	},
	{
		name: 'qr',
		version: '0.7.0',
		licence: '(MIT OR Apache-2.0)',
		holder: 'Copyright (c) 2023 Paul Miller (https://paulmillr.com)'
	},
	{
		name: 'svelte',
		version: '5.57.3',
		licence: 'MIT',
		holder: 'Copyright (c) 2016-2025 Svelte Contributors'
	},
	{
		name: 'xstate',
		version: '5.33.3',
		licence: 'MIT',
		holder: 'Copyright (c) 2015 David Khourshid'
	},
	{
		name: 'yjs',
		version: '13.6.33',
		licence: 'MIT',
		holder: 'Copyright (c) 2023 Kevin Jahns'
	}
] as const;
