// How the status of an instrument is shown: a colour, a shape and a word.

import type { Status } from '../../model/types.ts';
import type { IconName } from '../controls/index.ts';
import type { Label } from '../i18n/index.ts';

export const STATUS_LOOK: Readonly<
  Record<Status, { tone: 'neutral' | 'info' | 'accent' | 'ok' | 'warning'; icon: IconName; label: Label }>
> = {
  draft: { tone: 'neutral', icon: 'edit', label: 'shell.status_draft' },
  review: { tone: 'info', icon: 'search', label: 'shell.status_review' },
  piloted: { tone: 'info', icon: 'chart', label: 'shell.status_piloted' },
  approved: { tone: 'accent', icon: 'check', label: 'shell.status_approved' },
  released: { tone: 'ok', icon: 'ok', label: 'shell.status_released' },
  retired: { tone: 'warning', icon: 'stop', label: 'shell.status_retired' },
};
