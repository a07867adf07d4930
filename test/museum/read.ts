// Each exhibit as today's code reads it, in plain JSON.

import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import {
  CaseReading,
  isRemembered,
  readDocument,
  type CaseFormat,
  type CaseSettings,
} from '../../src/interchange/index.ts';
import {
  digestOf,
  statementOf,
  validateInstrument,
  validateRecord,
  verifyEntry,
  type Instrument,
  type Signable,
} from '../../src/model/index.ts';
import { readPart } from '../../src/parts/index.ts';
import { compile, planOfJson, planText, planToJson, type PlanJson } from '../../src/plan/index.ts';
import { openPackage } from '../../src/runtime/index.ts';
import { readSafeguards } from '../../src/safeguards/index.ts';
import { readChunk } from '../../src/columns/chunk.ts';
import { DATABASE, database } from '../../src/storage/database.ts';
import {
  getBank,
  listBanks,
  listCopies,
  listInstruments,
  listNotes,
  listUnexported,
  listVersions,
  openExercise,
  openInstrument,
  readChunks,
  readFirstState,
  readSetting,
  readVersion,
  type Outcome,
} from '../../src/storage/index.ts';
import { readNoteIn } from '../../src/storage/outside/slots.ts';
import { Bench } from '../../src/workers/bench/bench.ts';
import {
  exerciseKind,
  handoutKind,
  readHandoutFile,
  readText,
  registerKind,
  responseKind,
} from '../../src/workshop/index.ts';
import type { Layout } from '../../src/targets/index.ts';
import { opened } from '../targets/webassembly.ts';
import { MemoryFolder } from '../storage/doubles/folder.ts';
import { standIn } from '../storage/doubles/browser.ts';
import { fromJson, restore, type Dump } from './dump.ts';
import { allRows } from '../interchange/files.ts';

type Read = (bytes: Uint8Array, name: string) => Promise<unknown>;

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The instrument that the files of cases are cases of. */
const SMALL = new URL('exemplars/aspect-instrument.1.json', import.meta.url);

async function instrumentIn(bytes: Uint8Array): Promise<Instrument> {
  const read = await readDocument(bytes);
  if (read.instruments || !read.document) throw new Error('not an instrument');
  return read.document;
}

const readPackage: Read = async (bytes) => {
  const { manifest, instrument, assess } = await openPackage(bytes, { drafts: true });
  const outcome = assess({ id: 'a', assessedOn: '2026-01-31', responses: { age: 20 } });
  // With which engine, it says; every engine must say the same otherwise.
  return { manifest, instrument, outcome: { ...outcome, assessment: { ...outcome.assessment, engine: '' } } };
};

function readCases(format: CaseFormat, settings?: CaseSettings): Read {
  return async (bytes) => {
    const instrument = await instrumentIn(readFileSync(SMALL));
    const { plan } = compile(instrument);
    const reading = new CaseReading(format, instrument, plan!, settings);
    const rows = (await allRows(reading, [bytes])).map(({ line, case: given, problems }) => {
      const told = problems.map(({ line: at, field, diagnostic: { code, severity, path, params } }) => {
        return { line: at, field, code, severity, path, params };
      });
      return { line, case: given, problems: told };
    });
    return { read: reading.read, refused: reading.refused, header: reading.header, rows };
  };
}

/** A module and its layout, as a package has them: today's host runs them. */
const readModule: Read = async (bytes) => {
  const { wasm, layout } = JSON.parse(text(bytes)) as { wasm: string; layout: Layout };
  const { assess } = await opened(Uint8Array.from(Buffer.from(wasm, 'base64')), layout);
  return assess({ id: 'a', assessedOn: '2026-01-31', responses: { age: 20 } });
};

const readLocalStorage: Read = async (bytes) => {
  standIn();
  for (const [name, value] of Object.entries(JSON.parse(text(bytes)) as Record<string, string>))
    globalThis.localStorage.setItem(name, value);
  return withDocuments(await listNotes());
};

/** A file of the private folder: `WHAT.private-folder.NAME`. */
function readPrivate(folder: string, list: () => Promise<readonly { document: unknown }[]>): Read {
  return async (bytes, name) => {
    const files = new MemoryFolder(folder);
    files.files.set(name.split('.private-folder.')[1]!, text(bytes));
    standIn().folder.folders.set(folder, files);
    return withDocuments(await list());
  };
}

/** Notes and copies are not believed before they are validated. */
function withDocuments(found: readonly { readonly document: unknown }[]): unknown {
  return found.map((one) => ({ ...one, document: validateInstrument(one.document) }));
}

/** What was signed is verified for ever. */
const readStatement: Read = async (bytes) => {
  const entry = JSON.parse(text(bytes)) as Signable;
  return { statement: statementOf(entry, entry.signature!.key), verified: await verifyEntry(entry) };
};

/** When a file was written, its folder says. */
const copies = async () => (await listCopies()).map(({ key, document }) => ({ key, document }));

const readReserve: Read = (bytes) => {
  const read = (into: Uint8Array, { at }: { at: number }): number => {
    into.set(bytes.subarray(at, at + into.length));
    return into.length;
  };
  const refuse = (): never => {
    throw new Error('Reading writes nothing');
  };
  const told = readNoteIn({ getSize: () => bytes.length, read, write: refuse, flush: refuse });
  return Promise.resolve(JSON.parse(told!) as unknown);
};

const readDatabase: Read = async (bytes) => {
  standIn();
  database.close();
  await Dexie.delete(DATABASE);
  await restore(JSON.parse(text(bytes), fromJson) as Dump);
  await database.open();
  const listed = await listInstruments();
  const instruments = [];
  for (const meta of listed) {
    const { key } = meta;
    const versions = [];
    for (const version of await listVersions(key))
      versions.push({ ...version, read: digestOf(documentIn(await readVersion(version.id))) });
    const banks = [];
    for (const bank of await listBanks(key)) banks.push(await bankOf(bank.id, key));
    const exercises = [];
    for (const { key: exercise } of await database.exercises.where({ instrument: key }).toArray())
      exercises.push({
        opened: await openExercise(exercise),
        files: await database.responses.where({ exercise }).toArray(),
      });
    const firstState = await readFirstState(key);
    instruments.push({
      meta,
      opened: await openInstrument(key),
      versions,
      firstState: firstState && { ...firstState, document: digestOf(firstState.document) },
      banks,
      ...(exercises.length > 0 && { exercises }),
      columns: await readSetting(`columns:${key}`, isRemembered),
      bank: await readSetting(`bank:${key}`, (value): value is string => typeof value === 'string'),
    });
  }
  const deleted = (await listInstruments({ deleted: true })).map(({ title }) => title);
  const unexported = (await listUnexported()).map(({ meta }) => meta.key);
  return { instruments, deleted, unexported };
};

function documentIn(read: Outcome<{ readonly document: Instrument }>): Instrument {
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.document;
}

async function bankOf(id: string, key: string): Promise<unknown> {
  const document = documentIn(await openInstrument(key));
  const chunks = [];
  for await (const chunk of readChunks(id)) chunks.push(chunk);
  const { rows } = (await getBank(id))!;
  const all = Array.from({ length: rows }, (_, row) => row);
  const { plan } = compile(document);
  const cases = plan ? await new Bench().cases({ bank: id, plan: planText(plan) }, all) : [];
  return { meta: await getBank(id), chunks, cases };
}

const OF_OTHER_NAMES: CaseSettings = { columns: ['id', 'assessed_on', 'age'], fields: {} };

/** By the beginning of a name, the first that fits, or by its end. */
const READERS: readonly (readonly [RegExp, Read])[] = [
  [/^database\./, readDatabase],
  [/^aspect-chunk/, (bytes) => Promise.resolve(readChunk(Uint8Array.from(bytes)))],
  [/^notes\.local-storage/, readLocalStorage],
  [/^notes\.private-folder/, readPrivate('unsaved', () => listNotes())],
  [/^copies\.private-folder/, readPrivate('instruments', copies)],
  [/^notes\.reserve/, readReserve],
  [/\.zip$/, readPackage],
  [/^header-quotation.*\.csv$/, readCases('csv', OF_OTHER_NAMES)],
  [/\.csv$/, readCases('csv')],
  [/\.jsonl$/, readCases('jsonl')],
  [/^aspect-plan\./, (bytes) => Promise.resolve(planToJson(planOfJson(JSON.parse(text(bytes)) as PlanJson)))],
  [/^aspect-record\./, (bytes) => Promise.resolve(validateRecord(JSON.parse(text(bytes))))],
  [/^aspect-(statement|comment|set-aside)\./, readStatement],
  [/^aspect-part\./, (bytes) => Promise.resolve(readPart(JSON.parse(text(bytes))))],
  [/^aspect-safeguards\./, (bytes) => Promise.resolve(readSafeguards(JSON.parse(text(bytes))))],
  [/^aspect-exercise\./, (bytes) => Promise.resolve(readText(exerciseKind, text(bytes)))],
  [/^aspect-handout\./, (bytes) => Promise.resolve(readText(handoutKind, text(bytes)))],
  [/^aspect-handout-file\./, (bytes) => Promise.resolve(readHandoutFile(text(bytes)))],
  [/^aspect-register\./, (bytes) => Promise.resolve(readText(registerKind, text(bytes)))],
  [/^aspect-response\./, (bytes) => Promise.resolve(readText(responseKind, text(bytes)))],
  [/^aspect-wasm\./, readModule],
  [/\.json$/, (bytes) => readDocument(bytes)],
];

export function readExhibit(bytes: Uint8Array, name: string): Promise<unknown> {
  const [, read] = READERS.find(([names]) => names.test(name))!;
  return read(bytes, name);
}
