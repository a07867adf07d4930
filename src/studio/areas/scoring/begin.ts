// What a new part starts as: of the right shape, and deciding nothing by itself.

import type { Scope } from '../../../language/index.ts';
import type { Id, Instrument, Text } from '../../../model/types.ts';
import { codedSources, numberSources } from '../../sources/sources.ts';
import type { ScoringKind, ScoringList } from './kinds.ts';

/** Names of what stands inside a new part. */
export interface BeginTexts {
  readonly label: Text;
  readonly low: Text;
  readonly high: Text;
  readonly result: Text;
}

/** A new part for a list of the document; undefined where there is nothing yet that it could be computed from. */
export function beginPart(
  kind: ScoringKind,
  document: Instrument,
  scope: Scope,
  { label, low, high, result }: BeginTexts,
): Instrument[ScoringList] | undefined {
  switch (kind) {
    case 'score':
      return [{ id: 'score', label, method: 'sum', terms: [], missing: { policy: 'strict' }, decimals: 0 }];
    case 'norm':
      return from(lastNumber(document), (of) => ({
        id: 'converted_score',
        label,
        of,
        decimals: 0,
        rows: [],
      }));
    case 'level':
      return from(lastNumber(document), (of) => ({
        id: 'level',
        label,
        of,
        levels: [
          { code: 'low', label: low },
          { code: 'high', label: high, from: middleOf(scope, of) },
        ],
      }));
    case 'formula':
      return [{ id: 'formula', label, expression: '' }];
    case 'table':
      return [
        {
          id: 'table',
          label,
          hitPolicy: 'U',
          inputs: [{ expression: '' }],
          outputs: [{ id: 'table_result', label: result, kind: 'code', values: [] }],
          rows: [],
        },
      ];
    case 'flag':
      return [{ id: 'flag', label, kind: 'notice' }];
    case 'recommendation':
      return [{ id: 'recommendation', label, force: 'advice' }];
    case 'rule':
      return [{ id: 'rule', label, when: '', then: [] }];
    case 'classification':
      return from(codedSources(document, ['level', 'output'])[0]?.id, (of) => ({
        id: 'classification',
        label,
        of,
      }));
    case 'reassessment':
      return from(codedSources(document, ['classification', 'level', 'output'])[0]?.id, (of) => ({
        id: 'reassessment',
        label,
        of,
        months: {},
      }));
  }
}

function from<Part>(of: Id | undefined, make: (of: Id) => Part): Part[] | undefined {
  return of === undefined ? undefined : [make(of)];
}

/** The latest score is the likeliest to be converted or cut next. */
function lastNumber(document: Instrument): Id | undefined {
  return document.scores.at(-1)?.id ?? numberSources(document)[0]?.id;
}

function middleOf(scope: Scope, id: Id): number {
  const { min = 0, max = min + 2 } = scope.get(id) ?? {};
  return Math.ceil((min + max) / 2);
}
