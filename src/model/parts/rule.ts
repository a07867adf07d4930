import { within } from '../pointer.ts';
import { each, expression, mention, type PartHome } from './home.ts';

export const rules: PartHome<'rules'> = {
  kind: 'rule',
  use: null,
  report: null,
  mentions: (rule, path) =>
    each(rule.then, within(path, 'then'), (effect, at) => {
      switch (effect.effect) {
        case 'flag':
          return mention(effect.flag, ['flag'], at, 'flag');
        case 'recommend':
          return mention(effect.recommendation, ['recommendation'], at, 'recommendation');
        case 'override':
          return mention(effect.classification, ['classification'], at, 'classification');
      }
    }),
  expressions: (rule, path) => expression(rule.when, path, 'when'),
  followCode: ({ then }, having, follow) => {
    for (const effect of then)
      if (effect.effect === 'override' && effect.to !== undefined && having.has(effect.classification))
        effect.to = follow(effect.to);
  },
};
