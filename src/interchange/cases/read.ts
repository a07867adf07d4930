// Cases from the bytes of a file, in memory that does not grow with it. A broken row costs no other.

import type { Diagnostic } from '../../model/diagnostic.ts';
import { readPointer } from '../../model/pointer.ts';
import type { Instrument } from '../../model/types.ts';
import { readCase } from '../../engine/index.ts';
import type { Plan } from '../../plan/index.ts';
import { CsvCases } from './csv/read.ts';
import { blocksOf, TextDecoding } from './encoding.ts';
import { JsonlCases } from './jsonl.ts';
import { SeenIds } from './seen.ts';
import type { Bytes, CaseFormat, CaseProblem, CaseRow, RawRow } from './types.ts';

/** Rows in the order of the file, in batches; rows of CSV that only say something of the header have no case. */
export async function* readCases(
  format: CaseFormat,
  bytes: Bytes,
  instrument: Instrument,
  plan: Plan,
): AsyncGenerator<readonly CaseRow[], void, undefined> {
  const decoding = new TextDecoding();
  const file = format === 'csv' ? new CsvCases(instrument) : new JsonlCases();
  const seen = new SeenIds();
  let told = false;
  for await (const { block, last } of blocksOf(bytes)) {
    const rows = file.take(decoding.decode(block, last), last).map((row) => checkRow(row, plan, seen));
    if (decoding.encoding === 'windows-1251' && !told) {
      told = true;
      rows.unshift(note('case-file-windows-1251'));
    }
    if (rows.length > 0) yield rows;
    if (file.ended) return;
  }
}

/** A row in which nothing is wrong is a case. */
function checkRow({ line, raw, problems }: RawRow, plan: Plan, seen: SeenIds): CaseRow {
  if (raw === null && problems.length > 0) return { line, case: null, problems };
  const checked = readCase(plan, raw);
  const all = [...problems, ...checked.problems.map((diagnostic) => placed(line, diagnostic))];
  if (!checked.case || all.some(({ diagnostic }) => diagnostic.severity === 'error'))
    return { line, case: null, problems: all };
  const first = seen.firstLine(checked.case.id, line);
  if (first !== undefined) all.push(twice(line, checked.case.id, first));
  return { line, case: checked.case, problems: all };
}

function placed(line: number, diagnostic: Diagnostic): CaseProblem {
  return { line, field: fieldOf(diagnostic.path), diagnostic };
}

/** The name under which a person finds the place of a case in a file. */
function fieldOf(path: string): string | null {
  const [part, name, detail] = readPointer(path);
  if (part === 'assessedOn') return 'assessed_on';
  if (part === 'overrides' && name !== undefined)
    return `override_${name}${detail === 'reason' ? '_reason' : ''}`;
  return name ?? part ?? null;
}

function twice(line: number, id: string, first: number): CaseProblem {
  const params = { id, first };
  return {
    line,
    field: 'id',
    diagnostic: { code: 'case-id-twice', severity: 'warning', path: '/id', params },
  };
}

function note(code: Diagnostic['code']): CaseRow {
  const diagnostic: Diagnostic = { code, severity: 'info', path: '', params: {} };
  return { line: 1, case: null, problems: [{ line: 1, field: null, diagnostic }] };
}
