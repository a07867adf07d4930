// What is said of random instruments holds of random cases.

import { expect, test } from 'vitest';
import { assessmentReader, columnEngine, columnsOf, type Case } from '../../src/engine/index.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { valueAt } from '../../src/model/index.ts';
import type { Item, LevelScale } from '../../src/model/types.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { randomCases, randomInstrument } from '../engine/instruments.ts';
import { runs } from '../tools/runs.ts';

const CASES = 60;

function assessed(plan: Plan, cases: readonly Case[]) {
  const columns = columnsOf(plan, cases);
  const read = assessmentReader(plan, columns, columnEngine(plan).run(columns));
  return cases.map((_, row) => ({ ...read(row), missing: [] }));
}

test('an item that is said to be unread changes no result, and one of two levels beside a cut-off that is never met is never given', () => {
  const checked = { 'item-unread': 0, 'outside-limits': 0 };
  for (let seed = 1; seed <= runs(30); seed += 1) {
    const document = randomInstrument(seed);
    const { plan, diagnostics } = compile(document);
    if (!plan) continue;
    const cases = randomCases(document, CASES, seed);
    const found = assessed(plan, cases);
    for (const { code, path } of diagnostics.filter(isChecked)) {
      if (code === 'item-unread') {
        const { id } = valueAt(document, path) as Item;
        const others = cases.map((one, n) => ({
          ...one,
          responses: { ...one.responses, [id]: cases[(n + 1) % CASES]!.responses[id]! },
        }));
        expect(assessed(plan, others)).toEqual(found);
        checked['item-unread'] += 1;
      } else {
        const [, , scale = '', , position = ''] = path.split('/');
        const { id, levels, groups } = document.levels[Number(scale)] as LevelScale;
        if (groups) continue;
        const given = new Set(found.map((one) => one.levels[id]));
        const unused = [levels[Number(position) - 1], levels[Number(position)]];
        expect(unused.some((level) => level && !given.has(level.code))).toBe(true);
        checked['outside-limits'] += 1;
      }
    }
  }
  for (const count of Object.values(checked)) expect(count).toBeGreaterThan(5);
});

/** Of a scale with groups, each group has cut-offs of its own. */
function isChecked({ code, path }: Diagnostic): boolean {
  return code === 'item-unread' || (code === 'outside-limits' && /^\/levels\/\d+\/levels/.test(path));
}
