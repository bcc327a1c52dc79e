/**
 * Lets the checks of style read every component once. Imported by eslint.config.js before anything else.
 *
 * What is checked of a component is not its file but the TypeScript that its parser makes of it. TypeScript itself reads
 * the file, takes the other for a change, throws away all that it knows of every type and begins anew: for each of some
 * 240 components. With this switch of the parser both read the same, and a component that is imported has its real
 * props. `eslint .` takes 58 s of a processor so, and 93 without (22 of them for what asks for no type). The switch is
 * called experimental: a version that does not know it costs that time again, and nothing else.
 */
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK ??= '1';
