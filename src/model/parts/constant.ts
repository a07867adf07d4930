import { decimalsOf } from '../decimal.ts';
import type { PartHome } from './home.ts';

export const constants: PartHome<'constants'> = {
  kind: 'constant',
  isOptional: true,
  use: 'expressions',
  report: null,
  shape: ({ value }) => ({ kind: 'number', decimals: decimalsOf(value) }),
};
