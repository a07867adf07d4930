import type { Formula } from '../../model/types.ts';
import type { Context } from '../context.ts';

export function planFormula(context: Context, formula: Formula, path: string): void {
  const { id } = formula;
  const { expression, type, codes, names } = context.check(formula.expression, `${path}/expression`);
  if (!expression || !type) return;
  if (type === 'codes') context.report('formula-of-codes', `${path}/expression`, { id });
  if (type === 'number' && formula.decimals === undefined) context.report('decimals-needed', path, { id });
  const decimals = formula.decimals ?? 0;
  context.steps.push({ kind: 'formula', id, reads: names, type, codes, expression, decimals });
  context.name({ id, type, codes, decimals, path });
}
