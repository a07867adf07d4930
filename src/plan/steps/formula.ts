import type { Formula, Id } from '../../model/types.ts';
import { boundsOf, namesIn, type ValueType } from '../../language/index.ts';
import type { Context } from '../context.ts';
import { limitsWithin } from '../limits.ts';
import { ownName, type PlannedKind } from './planned.ts';

export const formula: PlannedKind<'formula'> = {
  gives: ownName,
  reads: ({ expression }) => namesIn(expression),
  plan: planFormula,
};

function planFormula(context: Context, formula: Formula, path: string): void {
  const { id } = formula;
  const { expression, type, codes, names } = context.check(formula.expression, `${path}/expression`);
  if (!expression || !type) return;
  if (type === 'codes') {
    context.report('formula-of-codes', `${path}/expression`, { id });
    return;
  }
  if (type === 'number' && formula.decimals === undefined)
    context.report('decimals-needed', `${path}/decimals`, { id });
  if (type !== 'number' && formula.decimals !== undefined) sayUnused(context, id, type, path);
  const decimals = formula.decimals ?? 0;
  context.addStep({ kind: 'formula', id, reads: names, type, codes, expression, decimals });
  const isOrdered = type === 'number' || type === 'date';
  const limits = isOrdered ? limitsWithin(boundsOf(expression, context.scope), decimals) : {};
  context.name({ id, type, codes, decimals, path, ...limits });
}

/** Only a number has decimals; and an earlier value, which is asked for like a number where it has them, is none. */
function sayUnused(context: Context, id: Id, found: ValueType, path: string): void {
  context.report('decimals-unused', `${path}/decimals`, { id, found }, 'warning', { value: null });
  context.document.items.forEach((item, position) => {
    if (item.kind === 'earlier' && item.of === id)
      context.report('earlier-unknown', `/items/${String(position)}/of`, { name: id });
  });
}
