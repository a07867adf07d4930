// The words of the model: what a test of every construct must have met.

import { instrumentSchema } from '../../src/model/index.ts';

/** Words that tell readers something, and engines nothing. */
const FOR_READERS = new Set(
  `draft review approved released retired aspect-instrument/2 static dynamic risk protective neutral
  file interview observation test alert notice validity advice requirement`.split(/\s+/),
);
/** Of these, the ones that one instrument or another may leave out. */
const SELDOM = new Set('draft review approved released retired aspect-instrument/2 neutral test'.split(' '));

/** The texts that the schema allows one by one, for readers and for engines. */
export const allWords = wordsIn(instrumentSchema).filter((word) => !SELDOM.has(word));

/** Those of them that change what an engine does. */
export const engineWords = allWords.filter((word) => !FOR_READERS.has(word));

function wordsIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(wordsIn);
  if (typeof schema !== 'object' || schema === null) return [];
  const { enum: several = [], const: one = [] } = schema as { enum?: string[]; const?: string };
  return [...several, ...[one].flat(), ...Object.values(schema).flatMap(wordsIn)];
}
