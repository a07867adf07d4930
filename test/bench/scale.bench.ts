// How long an instrument of 500 items takes from the document to a first result, and how time grows with cases.

import { caseAt, caseEngine, columnEngine } from '../../src/engine/index.ts';
import { compile } from '../../src/plan/index.ts';
import { generateCases, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { additive } from './instruments.ts';

function timed<Made>(work: () => Made): { made: Made; milliseconds: number } {
  const start = performance.now();
  const made = work();
  return { made, milliseconds: performance.now() - start };
}

function tell(what: string, milliseconds: number, note = ''): void {
  console.log(`  ${what.padEnd(56)} ${milliseconds.toFixed(2).padStart(10)} ms ${note}`.trimEnd());
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

function large(items: number): void {
  console.log(`${String(items)} items`);
  const document = additive(items);
  const compiled = timed(() => compile(document).plan!);
  tell('from the document to a plan, the first time', compiled.milliseconds);
  tell(
    'from the document to a plan, again',
    median(Array.from({ length: 9 }, () => timed(() => compile(document)).milliseconds)),
  );
  const cases = generateCases(compiled.made, { ...USUAL_SETTINGS, count: 1_000 });
  const first = timed(() => columnEngine(compiled.made).run(cases));
  tell('from the plan to the results of 1,000 cases', first.milliseconds, '(module encoded and compiled)');
}

async function single(items: number): Promise<void> {
  const plan = compile(additive(items)).plan!;
  const cases = generateCases(plan, { ...USUAL_SETTINGS, count: 60, missingShare: 0 });
  const engine = caseEngine(plan);
  const times: number[] = [];
  for (let row = 0; row < cases.rows; row += 1) {
    const given = caseAt(plan, cases, row);
    const start = performance.now();
    await engine.explain(given);
    times.push(performance.now() - start);
  }
  tell(`one case with reasons, ${String(items)} items`, median(times.slice(10)), '(median)');
}

function growth(items: number): void {
  console.log(`${String(items)} items, from columns of answers to columns of results`);
  const plan = compile(additive(items)).plan!;
  for (const count of [1e3, 1e4, 1e5, 1e6, 1e7]) {
    const cases = generateCases(plan, { ...USUAL_SETTINGS, count, missingShare: 0.002 });
    const engine = columnEngine(plan);
    const times = Array.from({ length: 3 }, () => timed(() => engine.run(cases)).milliseconds);
    const least = Math.min(...times);
    const perCase = ((least * 1e6) / count).toFixed(1);
    tell(`${count.toLocaleString('en-GB')} cases`, least, `(${perCase} ns a case)`);
  }
}

large(120);
large(498);
console.log('one case');
await single(30);
await single(120);
growth(30);
