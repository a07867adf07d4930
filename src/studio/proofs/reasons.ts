// Why something was not decided, in words.

import { t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';
import type { Reason } from '../../workers/index.ts';

export function sayReason(reason: Reason, workspace: Workspace): string {
  switch (reason.kind) {
    case 'size':
      return t('proofs.undecidedSize');
    case 'time':
      return t('proofs.undecidedTime', { n: Math.max(1, Math.round(reason.ms / 1000)) });
    case 'values':
      return t('proofs.undecidedValues', { item: workspace.nameOf(reason.item) });
  }
}
