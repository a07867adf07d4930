import { within } from '../pointer.ts';
import { withCode } from './follow.ts';
import { each, mention, numberOf, type PartHome } from './home.ts';

export const scores: PartHome<'scores'> = {
  kind: 'score',
  use: 'terms',
  report: 'scores',
  mentions: (score, path) => [
    ...mention(score.aspect, ['aspect'], path, 'aspect'),
    ...each(score.terms, within(path, 'terms'), (term, at) => mention(term.of, { use: 'terms' }, at, 'of')),
  ],
  shape: numberOf,
  followCode: ({ terms }, having, follow) => {
    for (const term of terms)
      if (having.has(term.of) && term.points && !Array.isArray(term.points))
        term.points = withCode(term.points, follow);
  },
};
