// How the condition of a translation is shown: a sign, a colour and a word.

import type { Condition } from '../../../model/index.ts';
import type { IconName } from '../../controls/index.ts';
import type { Label } from '../../i18n/index.ts';

export const CONDITIONS: readonly Condition[] = ['missing', 'stale', 'draft', 'reviewed'];

export const LOOKS: Readonly<Record<Condition, { readonly icon: IconName; readonly label: Label }>> = {
  missing: { icon: 'todo', label: 'texts.missing' },
  stale: { icon: 'warning', label: 'texts.stale' },
  draft: { icon: 'half', label: 'texts.draft' },
  reviewed: { icon: 'check', label: 'texts.reviewed' },
};
