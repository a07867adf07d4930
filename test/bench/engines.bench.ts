// Our engines beside others, on the same instruments and cases, in one run: `npm run bench -- engines [--json FILE]`.
// Each engine has a process of its own, so that its memory is its own and none warms up another; all must give the
// same answers. Every figure is the fastest of some rounds after one
// that is not counted.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateCases, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { compile } from '../../src/plan/index.ts';
import { additiveOf } from './engines/additive.ts';
import { columnsInAndOut, columnsInMemory, oneCase } from './engines/aspect.ts';
import { duckdb } from './engines/duckdb.ts';
import { jsonLogicEngine, jsonLogicJs } from './engines/json-logic.ts';
import { pointsAsRules, sumsAsFacts } from './engines/json-rules-engine.ts';
import { loop } from './engines/loop.ts';
import type { Answers, Contestant, Task } from './engines/types.ts';
import { zen } from './engines/zen.ts';
import { additive } from './instruments.ts';

const CONTESTANTS: readonly Contestant[] = [
  pointsAsRules,
  sumsAsFacts,
  oneCase,
  zen,
  jsonLogicJs,
  jsonLogicEngine,
  duckdb,
  loop,
  columnsInAndOut,
  columnsInMemory,
];
const INSTRUMENTS = [30, 120];
/** Cases whose answers are compared between engines. */
const COMPARED = 500;
/** Rounds go on for at least so long, and at least three times. */
const MILLISECONDS = 1_000;
const ROUNDS = 3;

interface Figure {
  readonly engine: string;
  readonly instrument: string;
  readonly cases: number;
  readonly casesPerSecond: number;
  readonly peakMB: number;
  readonly resultHash: string;
}

function taskOf(items: number, rows: number): Task {
  const document = additive(items);
  const plan = compile(document).plan!;
  const cases = generateCases(plan, { ...USUAL_SETTINGS, count: rows, missingShare: 0 });
  const answers = new Map([...cases.items].map(([id, { data }]) => [id, data as Int8Array]));
  return { document, plan, additive: additiveOf(plan), rows, answers };
}

async function measure(contestant: Contestant, items: number): Promise<Figure> {
  const task = taskOf(items, contestant.rows);
  const run = await contestant.prepare(task);
  let answers: Answers = await run();
  let least = Infinity;
  const begun = performance.now();
  for (let round = 0; round < ROUNDS || performance.now() - begun < MILLISECONDS; round += 1) {
    const start = performance.now();
    answers = await run();
    least = Math.min(least, performance.now() - start);
  }
  return {
    engine: contestant.name,
    instrument: task.document.id,
    cases: contestant.rows,
    casesPerSecond: Math.round((contestant.rows / least) * 1000),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    resultHash: hashOf(answers),
  };
}

function hashOf({ totals, classes }: Answers): string {
  const lines = Array.from(
    { length: COMPARED },
    (_, row) => `${String(totals[row])} ${String(classes[row])}`,
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

/** In a process of its own. */
function figureOf(contestant: number, items: number): Figure {
  const script = fileURLToPath(import.meta.url);
  const args = ['--import', 'tsx', script, '--one', String(contestant), String(items)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${CONTESTANTS[contestant]!.name}: ${stderr}`);
  return JSON.parse(stdout) as Figure;
}

function tell(figures: readonly Figure[]): void {
  const slowest = figures[0]!.casesPerSecond;
  console.log(`\n${figures[0]!.instrument}\n`);
  for (const { engine, cases, casesPerSecond, peakMB } of figures) {
    const speed = Math.round(casesPerSecond).toLocaleString('en-GB').padStart(13);
    const ratio = (casesPerSecond / slowest).toLocaleString('en-GB', { maximumSignificantDigits: 3 });
    console.log(
      `  ${engine.padEnd(36)} ${speed} cases/s  ${`${ratio} ×`.padStart(11)}  ${String(peakMB).padStart(5)} MB  (${cases.toLocaleString('en-GB')} cases)`,
    );
  }
}

function compareAll(): Figure[] {
  return INSTRUMENTS.flatMap((items) => {
    const figures = CONTESTANTS.map((_, n) => figureOf(n, items));
    tell(figures);
    if (new Set(figures.map(({ resultHash }) => resultHash)).size > 1)
      throw new Error(`The answers differ: ${JSON.stringify(figures, null, 2)}`);
    console.log(`\n  All give the same answers (${figures[0]!.resultHash}).`);
    return figures;
  });
}

const [first, contestant, items] = process.argv.slice(2);
if (first === '--one')
  process.stdout.write(JSON.stringify(await measure(CONTESTANTS[Number(contestant)]!, Number(items))));
else {
  const figures = compareAll();
  const json = process.argv.indexOf('--json');
  if (json > 0) writeFileSync(process.argv[json + 1]!, `${JSON.stringify(figures, null, 2)}\n`);
}
