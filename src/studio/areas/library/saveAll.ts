// All instruments in one file.

import { LIBRARY_FORMAT } from '../../../interchange/library.ts';
import { fileOf } from '../../../model/index.ts';
import { listInstruments, noteExported, openInstrument } from '../../../storage/index.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import { saveAsFile } from '../../state/index.ts';
import { titleOf } from './known.ts';

/** Saves the present state of every instrument; what cannot be read is named. */
export async function saveAll(): Promise<void> {
  const instruments: unknown[] = [];
  const saved: { key: string; at: number }[] = [];
  const unread: string[] = [];
  for (const meta of await listInstruments()) {
    const opened = await openInstrument(meta.key);
    if (!opened.ok) {
      unread.push(titleOf(meta));
      continue;
    }
    instruments.push(fileOf(opened.value));
    saved.push({ key: meta.key, at: opened.value.meta.updatedAt });
  }
  const savedAt = new Date().toISOString();
  const file = `aspect-library-${savedAt.slice(0, 10)}.json`;
  saveAsFile(file, { format: LIBRARY_FORMAT, savedAt, instruments });
  for (const { key, at } of saved) await noteExported(key, at);
  if (unread.length > 0) toast(t('safety.unread', { titles: unread.join(', ') }), { kind: 'problem' });
  toast(t('safety.savedAll', { file }));
}
