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
  followCode: ({ id, groups }, having, follow) => {
    for (const group of groups ?? [])
      if (having.has(id) && group.omits) group.omits = group.omits.map(follow);
  },
};
