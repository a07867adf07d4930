import { within } from '../pointer.ts';
import { conditionsOfGroups, mention, type PartHome } from './home.ts';

export const levels: PartHome<'levels'> = {
  kind: 'level',
  use: 'terms',
  report: 'levels',
  mentions: ({ of }, path) => mention(of, { use: 'conversions' }, path, 'of'),
  expressions: conditionsOfGroups,
  codes: (scale, path) => [{ path: within(path, 'levels'), codes: scale.levels }],
  shape: (scale) => ({ kind: 'choice', options: scale.levels }),
};
