// The edits of an additive instrument that are made while its distributions are looked at.

import type { Instrument } from '../../src/model/types.ts';

/** Weights and points that authors give. A document that comes again after so many others is not known any more. */
const DIFFERENT = 40;

/** Each gives another document for every number, so that nothing is known of it. */
export type Edit = (document: Instrument, n: number) => Instrument;

function withCutoff(document: Instrument, more: number): Instrument {
  const levels = document.levels.map((scale) =>
    scale.of === 'total'
      ? {
          ...scale,
          levels: scale.levels.map((level, at) =>
            at === 2 ? { ...level, from: level.from! + more } : level,
          ),
        }
      : scale,
  );
  return { ...document, levels };
}

export const EDITS: readonly (readonly [string, Edit])[] = [
  ['a cut-off of the total', (document, n) => withCutoff(document, n / 8)],
  // As its handle is dragged; some are made twice.
  ['a cut-off of the total, by whole points', (document, n) => withCutoff(document, 1 + (n % 15))],
  [
    'the weight of an item',
    (document, n) => ({
      ...document,
      scores: document.scores.map((score, at) =>
        at === 0
          ? {
              ...score,
              terms: score.terms.map((term, i) =>
                i === 0 ? { ...term, weight: (n % DIFFERENT) + 2 } : term,
              ),
            }
          : score,
      ),
    }),
  ],
  [
    'the points of an option of one item',
    (document, n) => ({
      ...document,
      scores: document.scores.map((score, at) =>
        at === 2
          ? {
              ...score,
              terms: score.terms.map((term, i) =>
                i === 0
                  ? {
                      ...term,
                      points: { '0': 0, '1': 1, '2': (n % DIFFERENT) + 2, '3': (n % DIFFERENT) + 4 },
                    }
                  : term,
              ),
            }
          : score,
      ),
    }),
  ],
  [
    'the condition of a rule',
    (document, n) => ({
      ...document,
      rules: document.rules.map((rule, at) =>
        at === 1 ? { ...rule, when: `subscale_2 >= ${String(n / 4)}` } : rule,
      ),
    }),
  ],
  [
    'a cell of a table',
    (document, n) => ({
      ...document,
      tables: document.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row, at) =>
          at === 1 ? { ...row, when: [`>= ${String(n / 2)}`, ...row.when.slice(1)] } : row,
        ),
      })),
    }),
  ],
];
