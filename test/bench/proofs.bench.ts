// What proofs cost, in processor time of this process: the whole report of every template, in a process that has just
// started and again; the main outcome after an edit; a nearest change, and what is still possible of a case; the memory
// that diagrams take; the difference of two versions, all outcomes, each case run by the engine; and how long it takes to say that something is not decided.

import { readFileSync, readdirSync } from 'node:fs';
import {
  Analysis,
  compareExactly,
  prove,
  USUAL_BUDGET,
  type Answers,
  type Exact,
} from '../../src/analysis/index.ts';
import { lower } from '../../src/core/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { Chance, randomInstrument } from '../engine/instruments.ts';

const DAY = '2026-06-15';
const assessedOn = parseDate(DAY)!;
const TIMES = 5;
const CASES = 2_000;
const INSTRUMENTS = 60;

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed<Result>(task: () => Result): { readonly ms: number; readonly result: Result } {
  const start = processorMs();
  const result = task();
  return { ms: processorMs() - start, result };
}

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
const median = (numbers: readonly number[]) => sorted(numbers)[Math.floor(numbers.length / 2)]!;
const share = (numbers: readonly number[], part: number) =>
  sorted(numbers)[Math.floor((numbers.length - 1) * part)]!;

function line(what: string, text: string): void {
  console.log(`  ${what.padEnd(44)} ${text}`);
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0).padStart(7)} ms`;

const templates = readdirSync('templates')
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Instrument] => [
    name.slice(0, -'.json'.length),
    JSON.parse(readFileSync(`templates/${name}`, 'utf8')) as Instrument,
  ]);

const planOf = (document: Instrument) => compile(document).plan!;

/** The last cut-off that there is, a little higher each time; where there is none, a score or a rule is another. */
function edited(document: Instrument, n: number): Instrument {
  const copy = structuredClone(document);
  const level = copy.levels.at(-1)?.levels.at(-1);
  const [score] = copy.scores;
  if (level?.from !== undefined) level.from += n + 1;
  else if (score) score.decimals += n + 1;
  else copy.rules.splice(n, 1);
  return copy;
}

/** One change each, as an author makes it between two versions. */
const CHANGES: readonly (readonly [string, (document: Instrument) => void])[] = [
  ['a cut-off', ({ levels }) => (levels[0]!.levels[1]!.from = 6)],
  ['a weight', ({ scores }) => (scores[0]!.terms[0]!.weight = 2)],
  ['a cell of a table', ({ tables }) => (tables[0]!.rows[1]!.when[0] = '-')],
];

async function measureVersions(document: Instrument): Promise<void> {
  const before = planOf(document);
  for (const [what, change] of CHANGES) {
    const copy = structuredClone(document);
    change(copy);
    const after = planOf(copy);
    const times: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const start = processorMs();
      await compareExactly(before, after, { assessedOn: DAY });
      times.push(processorMs() - start);
    }
    line(`difference by ${what}`, ms(median(times)));
  }
}

function randomAnswers(exact: Exact, chance: Chance, isPartial: boolean): Answers {
  const answers = new Map<string, number | null>();
  for (const { item, kind, code, classes } of exact.lift.model.variables) {
    if (isPartial && chance.happens(0.5)) continue;
    const { value } = chance.pick(classes);
    if (kind !== 'code') answers.set(item, kind === 'answered' && value !== null ? 0 : value);
    else if (value === 1 && typeof answers.get(item) === 'number')
      answers.set(item, answers.get(item)! | (1 << code));
  }
  return answers;
}

function measureCases(exact: Exact): void {
  const chance = new Chance(1);
  const wanted = exact.values().filter((value) => value !== null);
  exact.value(new Map());
  const each = (task: (answers: Answers) => unknown, isPartial: boolean) =>
    Array.from({ length: CASES }, () => {
      const answers = randomAnswers(exact, chance, isPartial);
      return timed(() => task(answers)).ms;
    });
  const possible = each((answers) => exact.possible(answers, 'any or none'), true);
  line('still possible', `${ms(median(possible))}, p99 ${ms(share(possible, 0.99))}`);
  const nearest = each(
    (answers) =>
      exact.nearest(
        answers,
        (value) => value === wanted[0],
        () => 1,
      ),
    false,
  );
  line('nearest change', `${ms(median(nearest))}, p99 ${ms(share(nearest, 0.99))}`);
}

for (const [name, document] of templates) {
  console.log(name);
  const plan = planOf(document);
  const first = timed(() => prove(document, plan, { assessedOn: DAY }));
  const again = Array.from(
    { length: TIMES },
    () => timed(() => prove(document, plan, { assessedOn: DAY })).ms,
  );
  line('report', `${ms(median(again))}, the first ${ms(first.ms)}`);

  const { classifications, levels, scores } = plan.results;
  const main = [...classifications, ...levels, ...[...scores].reverse()][0]!;
  let analysis = new Analysis(lower(plan), { assessedOn });
  analysis.of(main);
  const edits = Array.from({ length: TIMES }, (_, n) => {
    const changed = edited(document, n % 2);
    return timed(() => {
      analysis = analysis.next(lower(planOf(changed)));
      const exact = analysis.of(main);
      if (exact.isExact) exact.count();
    }).ms;
  });
  line('main outcome after an edit, compiling included', ms(median(edits)));
  const exact = analysis.of(main);
  if (!exact.isExact) continue;
  measureCases(exact);
  line('memory of the diagrams', `${(analysis.bytes / 2 ** 20).toFixed(1).padStart(7)} MB`);
  if (name === 'five-aspect') await measureVersions(document);
}

console.log(`${String(INSTRUMENTS)} random instruments, of which much cannot be decided`);
const waits: number[] = [];
let [decided, all] = [0, 0];
for (let seed = 1; seed <= INSTRUMENTS; seed += 1) {
  const plan = planOf(randomInstrument(seed));
  const analysis = new Analysis(lower(plan), { assessedOn });
  const { classifications, levels, values } = plan.results;
  for (const id of [...classifications, ...levels, ...values]) {
    const start = performance.now();
    const found = plan.values.get(id)?.type === 'codes' ? analysis.of(id, 0) : analysis.of(id);
    if (found.isExact) decided += 1;
    else waits.push(performance.now() - start);
    all += 1;
  }
}
line('decided', `${String(decided)} of ${String(all)}`);
line(
  'until it is said that something is not',
  `${ms(median(waits))}, at most ${ms(share(waits, 1))}, allowed ${ms(USUAL_BUDGET.ms)}`,
);
