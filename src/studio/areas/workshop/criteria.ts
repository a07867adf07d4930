// A criterion in words.

import type { Criterion } from '../../../workshop/index.ts';
import { formatShare, t } from '../../i18n/index.ts';

export function sayCriterion({ of, over, least }: Criterion): string {
  return t('workshop.criterion', {
    of: t(of === 'accuracy' ? 'workshop.accuracy' : 'workshop.agreement'),
    over: t(over === 'items' ? 'workshop.overItems' : 'workshop.overLevel'),
    least: formatShare(least, 1),
  });
}
