import { withCode } from './follow.ts';
import { mention, type PartHome } from './home.ts';

export const reassessments: PartHome<'reassessments'> = {
  kind: 'reassessment',
  use: 'conversions',
  report: 'values',
  mentions: ({ of }, path) => mention(of, ['classification', 'level', 'output'], path, 'of'),
  followCode: (reassessment, having, follow) => {
    if (having.has(reassessment.of)) reassessment.months = withCode(reassessment.months, follow);
  },
};
