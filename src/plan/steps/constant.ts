// A number with a name: a formula that reads nothing, and is no result.

import type { Constant } from '../../model/types.ts';
import type { Expression } from '../../language/index.ts';
import { decimalsOf } from '../../model/decimal.ts';
import type { Context } from '../context.ts';
import { ownName, type PlannedKind } from './planned.ts';

export const constant: PlannedKind<'constant'> = { gives: ownName, reads: () => [], plan: planConstant };

function planConstant(context: Context, { id, value }: Constant, path: string): void {
  const decimals = decimalsOf(value);
  const expression: Expression = { op: 'number', value, range: { from: 0, to: 0 } };
  context.addStep({ kind: 'formula', id, reads: [], type: 'number', codes: [], expression, decimals });
  context.name({ id, type: 'number', codes: [], decimals, path, min: value, max: value });
}
