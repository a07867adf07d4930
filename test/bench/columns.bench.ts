// How many cases a second the column engine takes on one core, next to what memory alone allows, and how long an edit
// takes from the changed plan to new distributions.

import {
  casesPart,
  ColumnBank,
  columnEngine,
  type BankRun,
  type CaseColumns,
  type CasesPart,
} from '../../src/engine/index.ts';
import { ColumnMemory, newLinearMemory, type HeldColumn } from '../../src/columns/memory.ts';
import { VECTOR_BLOCK } from '../../src/engine/columns/program.ts';
import { functionOver } from '../../src/columns/simd/functions.ts';
import { load, operation, type Node } from '../../src/columns/simd/nodes.ts';
import { OR } from '../../src/columns/simd/opcodes.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { compare, generateCases, summarise, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { byHand } from './by-hand.ts';
import { EDITS } from './edits.ts';
import { inMemory } from './in-memory.ts';
import { additive, withTable } from './instruments.ts';

const planOf = (document: Instrument): Plan => compile(document).plan!;

function casesOf(plan: Plan, count: number): CaseColumns {
  return generateCases(plan, { ...USUAL_SETTINGS, count, missingShare: 0.002 });
}

/** Milliseconds of the fastest of several runs, after the first ones have warmed up what they use. */
function fastest(runs: number, work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function tell(what: string, rows: number, milliseconds: number): void {
  const speed = rows / milliseconds / 1000;
  console.log(
    `${what.padEnd(58)} ${speed.toFixed(speed < 10 ? 2 : 0).padStart(6)} M cases/s ${milliseconds.toFixed(2).padStart(9)} ms`,
  );
}

function caseByCase(plan: Plan, cases: CaseColumns): void {
  tell('  case by case', cases.rows, fastest(2, inMemory(plan, cases, null).run));
}

/** The engine, then what no engine can beat on this machine. */
function measureInMemory(items: number, plan: Plan, cases: CaseColumns): void {
  const { rows } = cases;
  const { run, columns, read, written } = inMemory(plan, cases, newLinearMemory());
  const engine = fastest(60, run);
  tell('  vectors, in memory', rows, engine);
  const limits = [memoryLimit(read, written, rows)];
  if (items === 30) limits.push(handWritten(items, columns, rows));
  console.log(
    `${'  the engine takes so many times the slower of these limits'.padEnd(58)} ${(engine / Math.max(...limits)).toFixed(2).padStart(6)}`,
  );
}

/** The same instrument in vectors by hand, with the same answers. */
function handWritten(items: number, columns: ReadonlyMap<string, HeldColumn>, rows: number): number {
  const { run, results } = byHand(items, columns, rows);
  const least = fastest(60, () => inBlocks(rows, run));
  for (const [name, { data }] of results)
    if (data.some((value, row) => value !== columns.get(name)!.data[row])) throw new Error(`Another ${name}`);
  tell('  the same in vectors by hand', rows, least);
  return least;
}

function inBlocks(rows: number, run: (from: number, to: number) => void): void {
  for (let from = 0; from < rows; from += VECTOR_BLOCK) run(from, Math.min(rows, from + VECTOR_BLOCK));
}

/** As many columns read and written as the instrument has, and nothing computed. */
function memoryLimit(read: number, written: number, rows: number): number {
  const memory = new ColumnMemory(newLinearMemory());
  const column = () => {
    const { address, data } = memory.allocate({ lane: 'i8', scale: 0 }, rows);
    // Pages that were never written are all one page, and would be read from the nearest cache.
    data.fill(1);
    return { address, bytesPerRow: 1, part: 0 } as const;
  };
  const value = Array.from({ length: read }, (): Node => load(column())).reduce((one, other) =>
    operation(OR, [one, other]),
  );
  const stores = Array.from({ length: written }, () => ({ kind: 'store', at: column(), value }) as const);
  const run = functionOver(memory, stores);
  const least = fastest(60, () => inBlocks(rows, run));
  tell(`  memory alone, ${String(read)} columns read, ${String(written)} written`, rows, least);
  return least;
}

/** From a changed document to the new distributions and who moved, as the studio's worker does it. */
function edits(document: Instrument, rows: number): void {
  const before = planOf(document);
  const parts = [casesPart(before, casesOf(before, rows))];
  const bank = new ColumnBank(rows);
  const first = runOn(bank, before, parts);
  const old = { plan: before, results: first.results };
  summarise(before, old.results);
  for (const [what, edit] of EDITS) {
    let last: BankRun | null = null;
    const times = Array.from({ length: 40 }, (_, n) => {
      const changed = edit(document, n);
      const start = performance.now();
      const plan = planOf(changed);
      const next = runOn(bank, plan, parts);
      compare(old, { plan, results: next.results });
      summarise(plan, next.results);
      const time = performance.now() - start;
      last?.release();
      last = next;
      return time;
    });
    const sorted = times.slice(5).sort((a, b) => a - b);
    const [median, worst] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
    console.log(
      `${`  ${what}`.padEnd(58)} median ${median.toFixed(1).padStart(5)} ms, worst ${worst.toFixed(1).padStart(5)} ms`,
    );
  }
}

function runOn(bank: ColumnBank, plan: Plan, parts: readonly CasesPart[]): BankRun {
  const one = bank.prepare(plan, parts);
  while (one.rowsDone < bank.rows) one.advance(bank.rows);
  return one;
}

for (const items of [30, 120]) {
  const document = additive(items);
  for (const rows of [100_000, 1_000_000]) {
    console.log(`${String(items)} items, ${rows.toLocaleString('en')} cases`);
    const plan = planOf(document);
    const cases = casesOf(plan, rows);
    measureInMemory(items, plan, cases);
    const engine = columnEngine(plan);
    tell(
      '  block by block, results taken out',
      rows,
      fastest(10, () => engine.run(cases)),
    );
    if (rows === 100_000) caseByCase(plan, cases);
  }
  console.log(`${String(items)} items, 1,000,000 cases: from an edit to distributions and who moved`);
  edits(withTable(document), 1_000_000);
}
