// What the status bar says of the proofs: only what is true of the instrument as it is now.

import type { IconName } from '../controls/index.ts';
import { t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';
import { sorted } from './accepted.ts';

export interface ProofStatus {
  readonly text: string;
  readonly icon: IconName;
  readonly look: 'ok' | 'warning' | 'muted';
}

/** Null where there is nothing to say. */
export function proofStatus(workspace: Workspace): ProofStatus | null {
  const { proofs } = workspace;
  switch (proofs?.state) {
    case 'proving':
      return { text: t('proofs.proving'), icon: 'history', look: 'muted' };
    case 'failed':
      return { text: t('proofs.failed'), icon: 'question', look: 'muted' };
    case 'proved': {
      const { findings, undecided } = proofs.current!;
      const n = sorted(findings, workspace).open.length;
      const none = t(undecided.length === 0 ? 'proofs.nothingFound' : 'proofs.nothingYet');
      const found = n === 0 ? none : t('proofs.found', { n });
      const left = undecided.length === 0 ? [] : [t('proofs.undecided', { n: undecided.length })];
      const look = n > 0 ? 'warning' : left.length > 0 ? 'muted' : 'ok';
      return {
        text: [found, ...left].join(' · '),
        icon: look === 'warning' ? 'warning' : look === 'ok' ? 'ok' : 'question',
        look,
      };
    }
    default:
      return null;
  }
}
