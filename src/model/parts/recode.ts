import { followShared } from './follow.ts';
import type { PartHome } from './home.ts';

export const recodes: PartHome<'recodes'> = {
  kind: 'recode',
  isOptional: true,
  use: null,
  report: null,
  followCode: (recode, having, follow, { sourcesOfRecode, codesOf }) => {
    recode.points = followShared(recode.points, sourcesOfRecode(recode.id), having, follow, codesOf);
  },
};
