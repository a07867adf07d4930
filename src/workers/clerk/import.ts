// Cases from a file: first looked at, then, when the user says so, kept as a bank.

import { columnsOf, type Case, type CaseColumns } from '../../engine/index.ts';
import {
  CaseReading,
  knownColumns,
  readColumnNames,
  Tally,
  type CaseProblem,
  type Notation,
} from '../../interchange/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { compile, type Plan } from '../../plan/index.ts';
import { CHUNK_ROWS } from '../../storage/index.ts';
import { pause } from '../pause.ts';
import { takenColumns } from './columns.ts';
import type { Examined, FileRequest } from './types.ts';

const SHOWN_CASES = 10;
const SHOWN_PROBLEMS = 500;

/** Null where it was given up, or the instrument has errors. */
export async function examine(request: FileRequest, goesOn: () => boolean): Promise<Examined | null> {
  const { plan } = compile(request.document);
  if (!plan) return null;
  const { names, settings, reading } = await readingOf(request, plan);
  const offers = new Tally();
  const first: Case[] = [];
  const problems: CaseProblem[] = [];
  let problemCount = 0;
  for await (const rows of reading.rows(piecesOf(request.file))) {
    for (const row of rows) {
      if (row.case && first.length < SHOWN_CASES) first.push(row.case);
      for (const { field, diagnostic } of row.problems) addOffer(offers, field, diagnostic);
      problemCount += row.problems.length;
      problems.push(...row.problems.slice(0, Math.max(0, SHOWN_PROBLEMS - problems.length)));
    }
    await pause();
    if (!goesOn()) return null;
  }
  return {
    encoding: reading.encoding,
    separator: reading.separator,
    columns: names.map((name, position) => ({ name, as: settings.columns?.[position] ?? null })),
    known: [...knownColumns(request.document).keys()],
    read: reading.read,
    refused: reading.refused,
    settings,
    taken: reading.taken,
    offered: offers.all,
    first,
    problems,
    problemCount,
    texts: plan.texts,
  };
}

/** What is a case, as chunks of a bank; null where it was given up. `reading` counts all rows of the file. */
export async function* chunksOf(
  reading: CaseReading,
  { file }: FileRequest,
  plan: Plan,
  goesOn: () => boolean,
  progress: (rows: number) => void,
): AsyncGenerator<CaseColumns | null, void, undefined> {
  let cases: Case[] = [];
  for await (const rows of reading.rows(piecesOf(file))) {
    for (const row of rows) {
      if (row.case) cases.push(row.case);
      if (cases.length < CHUNK_ROWS) continue;
      yield columnsOf(plan, cases);
      cases = [];
    }
    progress(reading.read + reading.refused);
    await pause();
    if (!goesOn()) {
      yield null;
      return;
    }
  }
  if (cases.length > 0) yield columnsOf(plan, cases);
}

/** A reading that is to begin, and how it reads. */
export async function readingOf(request: FileRequest, plan: Plan) {
  const { format, document } = request;
  const names = await namesOf(request);
  const usual = { columns: takenColumns(names, document), fields: {} };
  const settings = request.settings ?? usual;
  return { names, settings, reading: new CaseReading(format, document, plan, settings) };
}

/** What a refused answer could mean, if its notation were accepted. */
function addOffer(offers: Tally, field: string | null, { code, params }: Diagnostic): void {
  if (field === null || code !== 'answer-other-notation') return;
  offers.add(field, params['accept'] as Notation, String(params['value']), String(params['means']));
}

/** The columns of a CSV file as they are called; none where there is no header, or it cannot be read. */
async function namesOf({ file, format }: FileRequest): Promise<readonly string[]> {
  return format === 'csv' ? ((await readColumnNames(piecesOf(file))) ?? []) : [];
}

async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
