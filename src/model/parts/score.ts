import { within } from '../pointer.ts';
import { followShared, withCode } from './follow.ts';
import { each, mention, numberOf, type PartHome } from './home.ts';

export const scores: PartHome<'scores'> = {
  kind: 'score',
  use: 'terms',
  report: 'scores',
  mentions: ({ aspect, defaults, terms }, path) => [
    ...mention(aspect, ['aspect'], path, 'aspect'),
    ...mention(defaults?.recode, ['recode'], within(path, 'defaults'), 'recode'),
    ...each(terms, within(path, 'terms'), ({ of, recode, expires }, at) => [
      ...mention(of, { use: 'terms' }, at, 'of'),
      ...mention(recode, ['recode'], at, 'recode'),
      ...mention(expires?.since, ['item', 'formula'], within(at, 'expires'), 'since'),
    ]),
  ],
  shape: numberOf,
  followCode: (score, having, follow, { sourcesOfDefaults, codesOf }) => {
    const { defaults, terms } = score;
    for (const term of terms)
      if (having.has(term.of) && term.points && !Array.isArray(term.points))
        term.points = withCode(term.points, follow);
    if (defaults?.points)
      defaults.points = followShared(defaults.points, sourcesOfDefaults(score), having, follow, codesOf);
  },
};
