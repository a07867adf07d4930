// The parts of the library, as files.

import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../rules/parts/', import.meta.url);

export const partNames = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

export function partFile(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}
