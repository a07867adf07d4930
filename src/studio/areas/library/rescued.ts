// What the library can bring back from outside of the database.

import {
  fileOf,
  newRecord,
  readInstrument,
  validateInstrument,
  type Instrument,
  type Recorded,
} from '../../../model/index.ts';
import {
  createInstrument,
  forgetNote,
  isKnown,
  lookInFolder,
  noteAgain,
  removeCopy,
  storeAnew,
  undeleteInstrument,
  writeCopy,
  type Found,
  type Outcome,
} from '../../../storage/index.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import { go } from '../../router/index.ts';
import { saveAsFile, type Studio } from '../../state/index.ts';
import { addressOf, refused, titleOf } from './known.ts';

export interface Rescued {
  readonly id: string;
  readonly kind: 'note' | 'copy' | 'file';
  readonly at: number;
  readonly title: string;
  /** Null where it is no instrument: then it can only be kept as a file. */
  readonly document: Instrument | null;
  readonly save: () => void;
  readonly open: () => Promise<void>;
  /** Absent for files of the user. */
  readonly discard?: () => Promise<void>;
  /** Takes discarding back. */
  readonly keep?: () => Promise<void>;
}

/** What can be done with what was found outside of the database. */
export function rescuedFrom({ notes, copies }: Found, studio: Studio): Rescued[] {
  return [
    ...notes.map((note): Rescued => {
      const { key, page, at, revision } = note;
      return {
        ...described(note.document, key),
        id: `note ${key} ${page}`,
        kind: 'note',
        at,
        open: async () => {
          // Opening takes the note up, once the instrument is there.
          const found = recordedIn(note.document);
          if (await isKnown(key)) await undeleteInstrument(key);
          else if (found && settled(await storeAnew(key, revision, found.document, found.record)))
            await forgetNote(key, page);
          await studio.openInstrument(key, { again: true });
          go(addressOf(key));
        },
        discard: () => forgetNote(key, page),
        keep: () => noteAgain(note),
      };
    }),
    ...copies.map((copy): Rescued => {
      const { key, at } = copy;
      return {
        ...described(copy.document, key),
        id: `copy ${key}`,
        kind: 'copy',
        at,
        open: async () => {
          const found = recordedIn(copy.document);
          if (found && settled(await storeAnew(key, 0, found.document, found.record)))
            bringBack(found.document);
        },
        discard: () => removeCopy(key),
        keep: async () => {
          await writeCopy(key, copy.document);
        },
      };
    }),
  ];
}

/** The instruments in a folder that the user chooses; null where none was chosen. */
export async function findInFolder(): Promise<Rescued[] | null> {
  const files = await lookInFolder();
  return (
    files?.flatMap(({ name, at, text }): Rescued[] => {
      const { instrument: document, record } = readInstrument(text);
      if (!document) return [];
      const found = { document, record: record ?? newRecord() };
      return [
        {
          ...described(fileOf(found), name),
          id: `file ${name}`,
          kind: 'file',
          at,
          open: async () => {
            if (settled(await createInstrument(found.document, found.record))) bringBack(document);
          },
        },
      ];
    }) ?? null
  );
}

function described(raw: unknown, name: string): Pick<Rescued, 'title' | 'document' | 'save'> {
  const found = recordedIn(raw);
  const document = found?.document ?? null;
  return {
    document,
    title: document ? titleOf(document) : t('safety.unreadable', { name }),
    save: () => saveAsFile(`${document?.id ?? name}.json`, found ? fileOf(found) : raw),
  };
}

/** Null where it is no instrument. */
function recordedIn(raw: unknown): Recorded | null {
  const { instrument, record } = validateInstrument(raw);
  return instrument && { document: instrument, record: record ?? newRecord() };
}

function settled(outcome: Outcome<unknown>): boolean {
  refused(outcome);
  return outcome.ok;
}

function bringBack(document: Instrument): void {
  toast(t('safety.brought', { title: titleOf(document) }));
}
