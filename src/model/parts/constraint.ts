import { expression, type PartHome } from './home.ts';

export const constraints: PartHome<'constraints'> = {
  kind: 'constraint',
  isOptional: true,
  use: null,
  report: null,
  expressions: ({ holds }, path) => expression(holds, path, 'holds'),
};
