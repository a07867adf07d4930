// What the Scoring area holds, in the order of the document.

import { LISTS, homeOf, partsIn, type PartKind, type PartList } from '../../../model/index.ts';
import type { Id, Instrument } from '../../../model/types.ts';
import type { IconName } from '../../controls/index.ts';
import type { Label } from '../../i18n/index.ts';
import { SHOWN, type KindIn } from '../../state/kinds.ts';

export type ScoringKind = KindIn<'scoring'>;

export interface KindOfPart {
  readonly kind: ScoringKind;
  readonly list: ScoringList;
  readonly icon: IconName;
  readonly label: Label;
  readonly add: Label;
  /** One sentence that teaches what it is for. */
  readonly about: Label;
}

export type ScoringList = Extract<PartList, `${ScoringKind}s`>;

export const KINDS: readonly KindOfPart[] = LISTS.flatMap((list) => {
  const { kind } = homeOf(list);
  if (!isOfScoring(kind)) return [];
  return [
    {
      kind,
      list: `${kind}s` as const,
      icon: SHOWN[kind].icon,
      label: `scoring.kinds_${kind}` as const,
      add: `scoring.add_${kind}` as const,
      about: `scoring.about_${kind}` as const,
    },
  ];
});

function isOfScoring(kind: PartKind): kind is ScoringKind {
  return SHOWN[kind].area === 'scoring';
}

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
  const position = partsIn(document, known.list).findIndex((part) => part.id === id);
  return position < 0 ? undefined : { kind: known, id, position, path: `/${known.list}/${position}` };
}
