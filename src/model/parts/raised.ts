// What rules raise: flags and recommendations.

import type { PartHome } from './home.ts';

export const flags: PartHome<'flags'> = {
  kind: 'flag',
  use: 'earlier',
  report: 'flags',
  shape: () => ({ kind: 'boolean' }),
};

export const recommendations: PartHome<'recommendations'> = {
  kind: 'recommendation',
  use: 'earlier',
  report: 'recommendations',
  shape: () => ({ kind: 'boolean' }),
};
