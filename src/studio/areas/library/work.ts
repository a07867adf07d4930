// What the library does with instruments. Each says what it did, and how to take it back.

import type { CarriedBank } from '../../../interchange/banks.ts';
import { fileOf, type HistoryEntry, type InstrumentRecord } from '../../../model/index.ts';
import type { Instrument } from '../../../model/types.ts';
import {
  createInstrument,
  deleteInstrument,
  noteExported,
  openInstrument,
  readRaw,
  type InstrumentMeta,
} from '../../../storage/index.ts';
import { toast } from '../../controls/index.ts';
import { loadAllTexts, t } from '../../i18n/index.ts';
import { go } from '../../router/index.ts';
import { keepBanks } from '../../state/carried-banks.ts';
import { copyOf } from '../../state/copy.ts';
import { keepEntry } from '../../state/history.ts';
import { saveAsFile, type Studio } from '../../state/index.ts';
import { addressOf, refused, restore, titleOf } from './known.ts';

/** Stores a new instrument and goes to it. */
export async function begin(
  document: Instrument,
  record?: InstrumentRecord,
  history: readonly HistoryEntry[] = [],
  banks: readonly CarriedBank[] = [],
): Promise<void> {
  await loadAllTexts();
  const created = await createInstrument(document, record);
  if (!created.ok) {
    refused(created);
    return;
  }
  let isWhole = true;
  for (const entry of history) isWhole &&= (await keepEntry(created.value.key, entry)).ok;
  if (!isWhole) toast(t('versions.historyNotKept'), { kind: 'problem' });
  const { lost } = await keepBanks(created.value.key, banks);
  if (lost.length > 0) toast(t('versions.banksLost', { names: lost.join(', ') }), { kind: 'problem' });
  go(addressOf(created.value.key));
}

export async function duplicate(meta: InstrumentMeta): Promise<void> {
  const opened = await openInstrument(meta.key);
  const created = opened.ok ? await createInstrument(copyOf(opened.value.document)) : opened;
  if (created.ok) toast(t('library.duplicated', { title: titleOf(created.value) }));
  else refused(created);
}

export async function saveFile(meta: InstrumentMeta): Promise<void> {
  const opened = await openInstrument(meta.key);
  if (opened.ok) {
    const { document } = opened.value;
    saveAsFile(`${document.id}-${document.version}.json`, fileOf(opened.value));
    await noteExported(meta.key, opened.value.meta.updatedAt);
  } else saveAsFile(`${meta.key}.json`, await readRaw(meta.key));
}

export async function remove(studio: Studio, meta: InstrumentMeta): Promise<void> {
  if (studio.workspace?.key === meta.key) await studio.close();
  const deleted = await deleteInstrument(meta.key);
  if (deleted.ok)
    toast(t('library.deleted', { title: titleOf(meta) }), {
      action: { label: t('shell.undo'), perform: () => void restore(meta) },
    });
  else refused(deleted);
}
