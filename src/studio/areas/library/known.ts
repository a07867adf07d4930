// What the library says of its instruments, and what it does without reading one.

import { shortened } from '../../../model/index.ts';
import type { Instrument } from '../../../model/types.ts';
import { undeleteInstrument, type InstrumentMeta, type Outcome } from '../../../storage/index.ts';
import { toast } from '../../controls/index.ts';
import { currentLanguage, t, textIn } from '../../i18n/index.ts';
import { printRoute } from '../../router/index.ts';

export function titleOf({
  title,
  languages,
}: Pick<Instrument, 'title' | 'languages'> | InstrumentMeta): string {
  return shortened(textIn(title, [currentLanguage(), ...languages])) || t('shell.untitled');
}

export function addressOf(key: string): string {
  return printRoute({ area: 'items', instrument: key, path: [] });
}

export async function restore(meta: InstrumentMeta): Promise<void> {
  const restored = await undeleteInstrument(meta.key);
  if (restored.ok) toast(t('library.restored', { title: titleOf(meta) }));
  else refused(restored);
}

export function refused(outcome: Outcome<unknown>): void {
  if (outcome.ok) return;
  const { kind } = outcome.problem;
  toast(
    kind === 'quota' ? t('shell.quotaTitle') : kind === 'broken' ? t('shell.broken') : t('library.refused'),
    {
      kind: 'problem',
    },
  );
}
