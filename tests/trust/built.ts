import { buildProgram } from '../../scripts/build.mjs';

/** Sees to it that the built program is that of the sources, before any test looks at it. */
export default function build(): void {
	if (!buildProgram()) throw new Error('The program could not be built');
}
