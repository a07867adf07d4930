// Cases from a file: first looked at, then, when the user says so, kept as a bank.

import { columnsOf, type Case, type CaseColumns } from '../../engine/index.ts';
import { knownColumns, readCases, type CaseProblem, type CaseRow } from '../../interchange/index.ts';
import { compile, type Plan } from '../../plan/index.ts';
import { CHUNK_ROWS } from '../../storage/index.ts';
import { pause, type Progress } from '../pause.ts';
import { headerOf, renamed, takenFor, type CsvHeader } from './header.ts';
import type { Examined, FileRequest } from './types.ts';

const SHOWN_CASES = 10;
const SHOWN_PROBLEMS = 500;

/** Names that the reader does not know, so that it leaves the column out. */
const LEFT_OUT = '(left out)';

/** Null where it was given up, or the instrument has errors. */
export async function examine(
  request: FileRequest,
  goesOn: () => boolean,
  progress: Progress,
): Promise<Examined | null> {
  const { plan } = compile(request.document);
  if (!plan) return null;
  const header = request.format === 'csv' ? await headerOf(request.file) : null;
  const taken = takenColumns(request, header);
  const first: Case[] = [];
  const problems: CaseProblem[] = [];
  let [good, bad, problemCount] = [0, 0, 0];
  for await (const rows of rowsOf(request, plan, header)) {
    for (const row of rows) {
      if (row.case) good += 1;
      else if (row.problems.some(({ diagnostic }) => diagnostic.severity === 'error')) bad += 1;
      if (row.case && first.length < SHOWN_CASES) first.push(row.case);
      const said = row.problems.filter(({ diagnostic }) => diagnostic.code !== 'case-column-unknown');
      problemCount += said.length;
      problems.push(...said.slice(0, Math.max(0, SHOWN_PROBLEMS - problems.length)));
    }
    progress((good + bad) / Math.max(good + bad, 1));
    await pause();
    if (!goesOn()) return null;
  }
  return {
    encoding: header?.encoding ?? 'utf-8',
    separator: header?.separator ?? null,
    columns: (header?.names ?? []).map((name, position) => ({ name, as: taken[position] ?? null })),
    known: [...knownColumns(request.document).keys()],
    good,
    bad,
    first,
    problems,
    problemCount,
    texts: plan.texts,
  };
}

/** The cases in which nothing is wrong, as chunks of a bank; null where it was given up. */
export async function* chunksOf(
  request: FileRequest,
  plan: Plan,
  goesOn: () => boolean,
  progress: (rows: number) => void,
): AsyncGenerator<CaseColumns | null, void, undefined> {
  const header = request.format === 'csv' ? await headerOf(request.file) : null;
  let cases: Case[] = [];
  let done = 0;
  for await (const rows of rowsOf(request, plan, header)) {
    for (const row of rows) {
      if (row.case) cases.push(row.case);
      if (cases.length < CHUNK_ROWS) continue;
      yield columnsOf(plan, cases);
      cases = [];
    }
    done += rows.length;
    progress(done);
    await pause();
    if (!goesOn()) {
      yield null;
      return;
    }
  }
  if (cases.length > 0) yield columnsOf(plan, cases);
}

async function* rowsOf(
  request: FileRequest,
  plan: Plan,
  header: CsvHeader | null,
): AsyncGenerator<readonly CaseRow[], void, undefined> {
  const { file, format, document } = request;
  const taken = takenColumns(request, header);
  const asCalled = header === null || taken.every((as, position) => as === header.names[position]);
  const names = taken.map((as, position) => as ?? `${LEFT_OUT} ${String(position + 1)}`);
  const source = asCalled ? file : await renamed(file, names);
  yield* readCases(format, piecesOf(source), document, plan);
}

/** No two columns are taken for the same thing unless the user says so. */
function takenColumns({ columns, document }: FileRequest, header: CsvHeader | null): (string | null)[] {
  if (!header) return [];
  if (columns) return header.names.map((_, position) => columns[position] ?? null);
  const taken = header.names.map((name) => takenFor(name, document));
  return taken.map((as, position) =>
    header.names[position] === as || taken.indexOf(as) === position ? as : null,
  );
}

async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
