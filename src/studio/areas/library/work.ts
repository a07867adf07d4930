// What the library does with instruments. Each says what it did, and how to take it back.

import { fileOf, type InstrumentRecord } from '../../../model/index.ts';
import type { Instrument, Text } from '../../../model/types.ts';
import {
  createInstrument,
  deleteInstrument,
  noteExported,
  openInstrument,
  readRaw,
  type InstrumentMeta,
} from '../../../storage/index.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import { go } from '../../router/index.ts';
import { saveAsFile, type Studio } from '../../state/index.ts';
import { addressOf, refused, restore, titleOf } from './known.ts';

/** Stores a new instrument and goes to it. */
export async function begin(document: Instrument, record?: InstrumentRecord): Promise<void> {
  const created = await createInstrument(document, record);
  if (created.ok) go(addressOf(created.value.key));
  else refused(created);
}

export async function duplicate(meta: InstrumentMeta): Promise<void> {
  const opened = await openInstrument(meta.key);
  const created = opened.ok ? await createInstrument(copyOf(opened.value.document)) : opened;
  if (created.ok) toast(t('library.duplicated', { title: titleOf(created.value) }));
  else refused(created);
}

/** A document of its own with the same contents. What was said of the other is not said of it: it is a draft. */
export function copyOf(document: Instrument): Instrument {
  const title: Text = Object.fromEntries(
    Object.entries(document.title).map(([language, text]) => [language, t('shell.copyOf', { title: text })]),
  );
  return { ...document, id: `${document.id.slice(0, 57)}_copy`, title };
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
