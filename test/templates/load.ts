// The templates, read and compiled as the studio does.

import { readdirSync, readFileSync } from 'node:fs';
import { readInstrument } from '../../src/model/index.ts';
import type { Instrument, TestCase } from '../../src/model/types.ts';
import type { Case } from '../../src/engine/index.ts';
import { compile, type Plan } from '../../src/plan/index.ts';

const FOLDER = new URL('../../templates/', import.meta.url);

export const templateNames = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

export function textOf(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

export function load(name: string): { instrument: Instrument; plan: Plan } {
  const { instrument } = readInstrument(textOf(name));
  const plan = instrument && compile(instrument).plan;
  if (!plan) throw new Error(`${name} does not compile`);
  return { instrument, plan };
}

export function caseOf({ id, assessedOn, responses, overrides }: TestCase): Case {
  return { id, assessedOn, responses, ...(overrides ? { overrides } : {}) };
}

/** The case with other answers; `undefined` takes an answer away. */
export function changed(given: Case, answers: Record<string, Case['responses'][string] | undefined>): Case {
  const responses = Object.entries({ ...given.responses, ...answers }).filter(
    (entry): entry is [string, Case['responses'][string]] => entry[1] !== undefined,
  );
  return { ...given, responses: Object.fromEntries(responses) };
}
