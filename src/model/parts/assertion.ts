import { expression, type PartHome } from './home.ts';

export const assertions: PartHome<'assertions'> = {
  kind: 'assertion',
  isOptional: true,
  use: null,
  report: null,
  expressions: ({ claim, given }, path) => [
    ...expression(claim, path, 'claim'),
    ...expression(given, path, 'given'),
  ],
};
