// The kinds of what has a name, as the whole studio shows them: in which area, and with which sign.

import type { DefinitionKind } from '../../model/index.ts';
import type { AreaId } from '../areas.ts';
import type { IconName } from '../controls/index.ts';

export interface ShownKind {
  readonly area: AreaId;
  readonly icon: IconName;
}

export const SHOWN = {
  aspect: { area: 'items', icon: 'filter' },
  scale: { area: 'items', icon: 'items' },
  item: { area: 'items', icon: 'items' },
  constant: { area: 'scoring', icon: 'edit' },
  recode: { area: 'scoring', icon: 'edit' },
  score: { area: 'scoring', icon: 'scoring' },
  norm: { area: 'scoring', icon: 'table' },
  level: { area: 'scoring', icon: 'level' },
  formula: { area: 'scoring', icon: 'scoring' },
  table: { area: 'scoring', icon: 'table' },
  output: { area: 'scoring', icon: 'table' },
  flag: { area: 'scoring', icon: 'flag' },
  recommendation: { area: 'scoring', icon: 'check' },
  rule: { area: 'scoring', icon: 'rule' },
  classification: { area: 'scoring', icon: 'level' },
  reassessment: { area: 'scoring', icon: 'history' },
  constraint: { area: 'scoring', icon: 'warning' },
  assertion: { area: 'scoring', icon: 'check' },
  test: { area: 'cases', icon: 'cases' },
} as const satisfies Readonly<Record<DefinitionKind, ShownKind>>;

/** What can be selected; also the first part of an address within an area. An output is shown in its table. */
export type Kind = Exclude<DefinitionKind, 'output'>;

/** The kinds that an area shows. */
export type KindIn<Area extends AreaId> = {
  [One in Kind]: (typeof SHOWN)[One]['area'] extends Area ? One : never;
}[Kind];

export function isKind(key: string): key is Kind {
  return key !== 'output' && Object.hasOwn(SHOWN, key);
}
