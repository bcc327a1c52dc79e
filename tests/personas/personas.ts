/** The three personas, read from their files. */
import { readFileSync } from 'node:fs';
import type { Persona } from './persona';

/** Samir, Yamna and Jordi. */
export const PERSONAS = [1, 2, 3].map(
	(number) => JSON.parse(readFileSync(`tests/personas/persona-${number}.json`, 'utf8')) as Persona
);
