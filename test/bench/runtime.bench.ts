// The built runtime of production systems: cases as they come, one after the other, with reasons and without, on one core.

import { exportPackage } from '../../src/interchange/index.ts';
import { caseAt } from '../../src/engine/index.ts';
import { generateCases, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { bundle } from '../runtime/built.ts';
import { load } from '../templates/load.ts';

const { openPackage } = (await import(bundle)) as typeof import('../../src/runtime/index.ts');

const CASES = 1_000;
/** How many of them with reasons, in a round. */
const EXPLAINED = 100;
/** A service runs for days: what is quick becomes quick only after tens of thousands of cases. */
const ROUNDS = { without: 200, explained: 12 };

/** Of processor time, of the fastest round, after some that make it fast. */
async function casesPerSecond(cases: number, rounds: number, round: () => unknown): Promise<string> {
  let least = Infinity;
  for (let n = 0; n < rounds; n += 1) {
    const begun = process.cpuUsage();
    await round();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, user + system);
  }
  return Math.round((cases / least) * 1e6)
    .toLocaleString('en-GB')
    .padStart(9);
}

for (const name of ['psa', 'static-99r', 'five-aspect']) {
  const { instrument, plan } = load(`${name}.json`);
  const opened = await openPackage((await exportPackage(instrument)).bytes!, { drafts: true });
  const columns = generateCases(plan, { ...USUAL_SETTINGS, count: CASES });
  const cases = Array.from({ length: CASES }, (_, row) => caseAt(plan, columns, row));
  const without = await casesPerSecond(CASES, ROUNDS.without, () =>
    cases.forEach((one) => void opened.assess(one)),
  );
  const explained = await casesPerSecond(EXPLAINED, ROUNDS.explained, async () => {
    for (const one of cases.slice(0, EXPLAINED)) await opened.explain(one);
  });
  console.log(
    `${name.padEnd(12)} ${without} cases/s without reasons, ${explained} with (${String(plan.inputs.length)} items)`,
  );
}
