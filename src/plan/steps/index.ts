// Every kind of part, with the steps that it becomes: kind after kind, in this order.

import type { PartKind } from '../../model/index.ts';
import { assertion } from './assertion.ts';
import { classification } from './classification.ts';
import { constant } from './constant.ts';
import { constraint } from './constraint.ts';
import { formula } from './formula.ts';
import { level } from './level.ts';
import { norm } from './norm.ts';
import type { PlannedKind } from './planned.ts';
import { flag, recommendation } from './raised.ts';
import { reassessment } from './reassessment.ts';
import { item } from './relevance.ts';
import { rule } from './rule.ts';
import { score } from './score.ts';
import { table } from './table.ts';

/** Null: it stands in no step of its own. */
export const PLANNED = {
  aspect: null,
  scale: null,
  item,
  constant,
  recode: null,
  score,
  norm,
  level,
  formula,
  table,
  rule,
  flag,
  recommendation,
  classification,
  reassessment,
  constraint,
  assertion,
  test: null,
} satisfies { readonly [Kind in PartKind]: PlannedKind<Kind> | null };
