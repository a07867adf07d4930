// docs/constructs.md as examples: a piece of an instrument in each section, and a table of cases with their outcomes.

import { readFileSync } from 'node:fs';
import type { Case } from '../../src/engine/index.ts';
import { newInstrument, readInstrument, type Instrument, type Responses } from '../../src/model/index.ts';

export interface Example {
  readonly title: string;
  readonly instrument: Instrument;
  readonly cases: readonly Case[];
  /** By case: results by id, and `flags`, `recommendations`, `unknown` and `missing`. */
  readonly expected: readonly Readonly<Record<string, unknown>>[];
}

export function examplesOf(page: string): Example[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const rows = [...section.matchAll(/^\| `(.+?)`\s*\| `(.+?)`\s*\|$/gm)];
      return {
        title: section.slice(0, section.indexOf('\n')),
        instrument: around(JSON.parse(/```json\n([^]*?)```/.exec(section)?.[1] ?? 'null') as object),
        cases: rows.map(([, given = ''], position) => caseOf(JSON.parse(given) as Given, position)),
        expected: rows.map(([, , gives = '']) => JSON.parse(gives) as Example['expected'][number]),
      };
    });
}

type Given = Responses & { assessed_on?: string; overrides?: Case['overrides'] };

function caseOf(
  { assessed_on: assessedOn = '2026-01-31', overrides, ...responses }: Given,
  position: number,
): Case {
  return { id: `row ${String(position + 1)}`, assessedOn, responses, ...(overrides ? { overrides } : {}) };
}

/** The piece in a whole instrument, with the labels that the page leaves out. */
function around(piece: object): Instrument {
  const whole = { ...newInstrument('en', 'Page'), ...(labelled(piece) as object) };
  const { instrument, diagnostics } = readInstrument(JSON.stringify(whole));
  if (!instrument) throw new Error(JSON.stringify(diagnostics));
  return instrument;
}

function labelled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(labelled);
  if (typeof value !== 'object' || value === null) return value;
  const part = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, labelled(one)]));
  const name = part['id'] ?? part['code'] ?? (isGroup(part) ? 'group' : undefined);
  return name === undefined ? part : { ...part, label: { en: name } };
}

function isGroup(part: Readonly<Record<string, unknown>>): boolean {
  return 'when' in part && ('rows' in part || 'from' in part);
}
