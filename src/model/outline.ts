// An instrument in small: its items by aspect, what they lead through, and how many results there can be. Lists draw it.

import { named } from './named.ts';
import { codesOfValue } from './shapes.ts';
import type { Code, DecisionTable, Feel, Id, Instrument } from './types.ts';

export interface Outline {
  /** By aspect, in the order of the document; null for those without one. */
  readonly items: readonly { readonly aspect: Id | null; readonly count: number }[];
  /** What the first outcome rests on; null where there is none. */
  readonly middle: Middle | null;
  /** How many results the first outcome has; 0 where there is none. */
  readonly results: number;
}

/** Of a table each cell is the rank of its result among all, null where none can be told. */
type Middle =
  | { readonly kind: 'table'; readonly ranks: readonly (readonly (number | null)[])[] }
  | { readonly kind: 'ladder'; readonly steps: number }
  | { readonly kind: 'judgement' };

/** A table is drawn with so many cells along each of its sides. */
const MOST = 6;

export function outlineOf(document: Instrument): Outline {
  const { aspects, items, classifications, levels, norms, tables } = document;
  const counts = [...aspects.map(({ id }) => id), null].map((aspect) => ({
    aspect,
    count: items.filter((item) => (item.aspect ?? null) === aspect).length,
  }));
  const outcome = classifications[0]?.of ?? levels[0]?.id ?? tables[0]?.outputs[0]?.id ?? norms[0]?.id;
  return {
    items: counts.filter(({ aspect, count }) => aspect !== null || count > 0),
    middle: outcome === undefined ? null : middleOf(document, outcome),
    results: outcome === undefined ? 0 : (codesOfValue(document, outcome)?.length ?? 0),
  };
}

function middleOf(document: Instrument, outcome: Id): Middle | null {
  const table = document.tables.find(({ outputs }) => named(outputs, outcome));
  if (table) return { kind: 'table', ranks: ranksOf(table, outcome, codesOfValue(document, outcome) ?? []) };
  const level = named(document.levels, outcome);
  if (level) return { kind: 'ladder', steps: level.levels.length };
  const norm = named(document.norms, outcome);
  if (norm) return { kind: 'ladder', steps: norm.rows.length };
  return named(document.items, outcome) ? { kind: 'judgement' } : null;
}

/** Along its first two inputs, as their tests are written. */
function ranksOf(
  { outputs, rows }: DecisionTable,
  outcome: Id,
  codes: readonly Code[],
): readonly (readonly (number | null)[])[] {
  const at = outputs.findIndex(({ id }) => id === outcome);
  const [down, along] = [0, 1].map((input) => valuesIn(rows.map(({ when }) => when[input] ?? ANY)));
  return down!.map((first) =>
    along!.map((second) => {
      const row = rows.find(
        ({ when: [one = ANY, other = ANY] }) => holds(one, first) && holds(other, second),
      );
      const rank = codes.findIndex((code) => code === row?.then[at]);
      return rank < 0 ? null : rank;
    }),
  );
}

const ANY = '-';
const NOT = /^not\((.*)\)$/su;
const partsOf = (test: Feel): readonly string[] => test.split(',').map((part) => part.trim());

/** What tests of one input speak of, as far as it is drawn. */
function valuesIn(tests: readonly Feel[]): readonly string[] {
  const values = tests.filter((test) => test !== ANY).flatMap((test) => partsOf(NOT.exec(test)?.[1] ?? test));
  return values.length === 0 ? [ANY] : [...new Set(values)].slice(0, MOST);
}

function holds(test: Feel, value: string): boolean {
  const denied = NOT.exec(test)?.[1];
  if (denied !== undefined) return !partsOf(denied).includes(value);
  return test === ANY || partsOf(test).includes(value);
}
