import { expression, numberOf, type PartHome } from './home.ts';

export const formulas: PartHome<'formulas'> = {
  kind: 'formula',
  use: 'terms',
  report: 'values',
  expressions: (formula, path) => expression(formula.expression, path, 'expression'),
  shape: numberOf,
};
