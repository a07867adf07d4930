// What is worked out of each instrument for whoever lists them. It is kept with the digest of the document that it is of,
// and with the program that worked it out: another one may find other problems.

import type { Outline } from '../model/outline.ts';
import { database, type InstrumentRow } from './database.ts';
import { attempt } from './outcome.ts';
import { watch, type Stop } from './watch.ts';

export interface Summary {
  readonly outline: Outline;
  readonly scores: number;
  readonly tables: number;
  readonly rules: number;
  /** Problems of the checks, each sort apart; missing translations are among no other. */
  readonly errors: number;
  readonly warnings: number;
  readonly untranslated: number;
  /** Test cases that do not pass; none are run while errors keep the instrument from it. */
  readonly failing: number;
}

interface Kept {
  readonly format: typeof FORMAT;
  readonly digest: string;
  readonly program: string;
  /** Null where what is stored is no instrument. */
  readonly summary: Summary | null;
}

export interface SummaryOf {
  readonly summary: Summary | null;
  /** Whether it is of the document as it is stored now. */
  readonly isPresent: boolean;
}

const FORMAT = 'summary/2';
const nameFor = (key: string): string => `summary:${key}`;

/** Calls back now and whenever one changes, with those that there are by the keys of their instruments. */
export function watchSummaries(tell: (summaries: ReadonlyMap<string, SummaryOf>) => void): Stop {
  return watch(
    async () =>
      new Map(
        (await instrumentsWithKept()).flatMap(({ row: { key, digest }, kept }) =>
          kept ? [[key, { summary: kept.summary, isPresent: kept.digest === digest }] as const] : [],
        ),
      ),
    tell,
  );
}

/** The instruments of which the program has worked out nothing yet. */
export async function listUnsummarised(program: string): Promise<readonly InstrumentRow[]> {
  return (await instrumentsWithKept())
    .filter(({ row, kept }) => kept?.digest !== row.digest || kept.program !== program)
    .map(({ row }) => row);
}

export async function keepSummary(
  { key, digest }: Pick<InstrumentRow, 'key' | 'digest'>,
  program: string,
  summary: Summary | null,
): Promise<void> {
  const value: Kept = { format: FORMAT, digest, program, summary };
  // What cannot be kept is worked out again another time.
  await attempt(() => database.settings.put({ name: nameFor(key), value }));
}

async function instrumentsWithKept() {
  return database.transaction('r', [database.instruments, database.settings], async () => {
    const rows = await database.instruments.filter(({ deletedAt }) => deletedAt === 0).toArray();
    const settings = await database.settings.bulkGet(rows.map(({ key }) => nameFor(key)));
    return rows.map((row, i) => ({ row, kept: keptIn(settings[i]?.value) }));
  });
}

function keptIn(value: unknown): Kept | undefined {
  const isOurs = typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;
  return isOurs ? (value as Kept) : undefined;
}
