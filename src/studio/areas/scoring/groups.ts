// The parts of the area as the navigation names them: kinds that are thought of together stand together.

import type { IconName } from '../../controls/index.ts';
import type { Label } from '../../i18n/index.ts';
import type { KindOfPart, ScoringKind } from './kinds.ts';
import { KINDS } from './kinds.ts';

export interface PartGroup {
  readonly id: string;
  readonly icon: IconName;
  readonly label: Label;
  readonly kinds: readonly KindOfPart[];
}

type GroupId = 'score' | 'norm' | 'level' | 'table' | 'formula' | 'rule' | 'outcome' | 'constraint';

/** A group is named in an address by any of its kinds. */
const GROUP_OF: Readonly<Record<ScoringKind, GroupId>> = {
  score: 'score',
  recode: 'score',
  norm: 'norm',
  level: 'level',
  table: 'table',
  formula: 'formula',
  constant: 'formula',
  rule: 'rule',
  classification: 'outcome',
  reassessment: 'outcome',
  flag: 'outcome',
  recommendation: 'outcome',
  constraint: 'constraint',
  assertion: 'constraint',
};

const LOOKS: Readonly<Record<GroupId, readonly [IconName, Label]>> = {
  score: ['scoring', 'scoring.kinds_score'],
  norm: ['convert', 'scoring.kinds_norm'],
  level: ['level', 'scoring.kinds_level'],
  table: ['table', 'scoring.kinds_table'],
  formula: ['formula', 'scoring.group_formulas'],
  rule: ['rule', 'scoring.kinds_rule'],
  outcome: ['flag', 'scoring.group_outcomes'],
  constraint: ['check', 'scoring.group_constraints'],
};

export const GROUPS: readonly PartGroup[] = (Object.keys(LOOKS) as GroupId[]).map((id) => ({
  id,
  icon: LOOKS[id][0],
  label: LOOKS[id][1],
  // What the group is called after comes first.
  kinds: KINDS.filter(({ kind }) => GROUP_OF[kind] === id).toSorted(
    (one, other) => Number(other.kind === id) - Number(one.kind === id),
  ),
}));

/** The group that a kind in an address belongs to. */
export function groupOf(kind: string | undefined): PartGroup | undefined {
  return GROUPS.find(({ kinds }) => kinds.some((one) => one.kind === kind));
}
