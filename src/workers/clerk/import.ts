// Cases from a file: first looked at, then, when the user says so, kept as a bank.

import { caseAt, type Case, type CaseColumns } from '../../engine/index.ts';
import {
  asRemembered,
  CaseReading,
  knownColumns,
  NOTATIONS,
  readColumnNames,
  Tally,
  withIds,
  type CaseBatch,
  type CaseProblem,
  type Notation,
} from '../../interchange/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { pause } from '../../document/pieces.ts';
import { compile, type Plan } from '../../plan/index.ts';
import { Chunks } from './chunks.ts';
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
  for await (const batch of reading.batches(piecesOf(request.file))) {
    const shown = Math.min(batch.columns.rows, SHOWN_CASES - first.length);
    if (shown > 0) first.push(...firstCases(plan, batch, shown));
    for (const row of batch.rows) {
      for (const { field, diagnostic } of row.problems) addOffers(offers, field, diagnostic);
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
  const chunks = new Chunks(plan);
  for await (const batch of reading.batches(piecesOf(file))) {
    yield* chunks.add(withIds(batch));
    progress(reading.read + reading.refused);
    await pause();
    if (!goesOn()) {
      yield null;
      return;
    }
  }
  const rest = chunks.rest();
  if (rest) yield rest;
}

function firstCases(plan: Plan, batch: CaseBatch, count: number): Case[] {
  const cases = withIds(batch);
  return Array.from({ length: count }, (_, row) => caseAt(plan, cases, row));
}

/** A reading that is to begin, and how it reads. */
export async function readingOf(request: FileRequest, plan: Plan) {
  const { format, document } = request;
  const names = await namesOf(request);
  const usual = format === 'csv' ? takenColumns(names, document) : null;
  const known = new Set(knownColumns(document).keys());
  const settings = request.settings ?? asRemembered(names, usual, known, request.remembered);
  return { names, settings, reading: new CaseReading(format, document, plan, settings) };
}

/** What a refused answer could mean, by each notation that could be accepted. */
function addOffers(offers: Tally, field: string | null, { code, params }: Diagnostic): void {
  if (field === null) return;
  const value = String(params['value']);
  if (code === 'answer-other-notation')
    offers.add(field, params['accept'] as Notation, value, String(params['means']));
  else if (code === 'answer-no-value') offers.add(field, 'missing', value, '');
  else if (code === 'answer-ambiguous-number' || code === 'answer-ambiguous')
    for (const as of NOTATIONS)
      if (params[as] !== undefined) offers.add(field, as, value, String(params[as]));
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
