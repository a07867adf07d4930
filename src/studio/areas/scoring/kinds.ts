// What the Scoring area holds, in the order in which it is computed.

import type { IconName } from '../../controls/index.ts';
import type { Label } from '../../i18n/index.ts';
import type { Id, Instrument } from '../../../model/types.ts';
import type { Kind } from '../../state/index.ts';

export type ScoringKind = Exclude<Kind, 'aspect' | 'scale' | 'item' | 'test'>;

export interface KindOfPart {
  readonly kind: ScoringKind;
  readonly list: ScoringList;
  readonly icon: IconName;
  readonly label: Label;
  readonly add: Label;
  /** One sentence that teaches what it is for. */
  readonly about: Label;
}

export type ScoringList = (typeof LISTS)[ScoringKind];

const LISTS = {
  score: 'scores',
  norm: 'norms',
  level: 'levels',
  formula: 'formulas',
  table: 'tables',
  flag: 'flags',
  recommendation: 'recommendations',
  rule: 'rules',
  classification: 'classifications',
  reassessment: 'reassessments',
} as const satisfies Record<ScoringKind, keyof Instrument>;

const ICONS: Readonly<Record<ScoringKind, IconName>> = {
  score: 'scoring',
  norm: 'table',
  level: 'level',
  formula: 'scoring',
  table: 'table',
  flag: 'flag',
  recommendation: 'check',
  rule: 'rule',
  classification: 'level',
  reassessment: 'history',
};

const ORDER = Object.keys(LISTS) as ScoringKind[];

export const KINDS: readonly KindOfPart[] = ORDER.map((kind) => ({
  kind,
  list: LISTS[kind],
  icon: ICONS[kind],
  label: `scoring.kinds_${kind}`,
  add: `scoring.add_${kind}`,
  about: `scoring.about_${kind}`,
}));

export function kindOf(kind: string): KindOfPart | undefined {
  return KINDS.find((one) => one.kind === kind);
}

/** A part of the area, with where it stands. */
export interface Place {
  readonly kind: KindOfPart;
  readonly id: Id;
  readonly position: number;
  /** Its JSON Pointer. */
  readonly path: string;
}

export function placeOf(document: Instrument, kind: string, id: Id): Place | undefined {
  const known = kindOf(kind);
  if (!known) return undefined;
  const position = document[known.list].findIndex((part) => part.id === id);
  return position < 0 ? undefined : { kind: known, id, position, path: `/${known.list}/${position}` };
}
