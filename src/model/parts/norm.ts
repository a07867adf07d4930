import { conditionsOfGroups, mention, numberOf, type PartHome } from './home.ts';

export const norms: PartHome<'norms'> = {
  kind: 'norm',
  use: 'terms',
  report: 'scores',
  mentions: ({ of }, path) => mention(of, { use: 'conversions' }, path, 'of'),
  expressions: conditionsOfGroups,
  shape: numberOf,
};
