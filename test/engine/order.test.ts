// The order of items, scores, rules and cases changes no result, except where the document says that it counts:
// overrides apply in the order of their rules, and a table is read from the top under F and listed so under R.

import { expect, test } from 'vitest';
import {
  assessmentReader,
  caseEngine,
  columnEngine,
  columnsOf,
  type Assessment,
} from '../../src/engine/index.ts';
import type { DecisionTable, Instrument, Rule } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { runs } from '../tools/runs.ts';
import { Chance, randomCases, randomInstrument } from './instruments.ts';

const INSTRUMENTS = runs(25);
const CASES = 20;

test('in another order, everything gives the same', async () => {
  for (let seed = 1; seed <= INSTRUMENTS; seed += 1) {
    const chance = new Chance(seed);
    const document = randomInstrument(seed);
    const cases = randomCases(document, CASES, seed);
    const before = await assessed(document, cases);
    const after = await assessed(inAnotherOrder(document, chance), shuffled(cases, chance));
    expect(after, `instrument ${String(seed)}`).toEqual(before);
  }
});

/** By case, what both engines say of it. */
async function assessed(document: Instrument, cases: ReturnType<typeof randomCases>) {
  const plan = compile(document).plan!;
  const columns = columnsOf(plan, cases);
  const read = assessmentReader(plan, columns, columnEngine(plan).run(columns));
  const engine = caseEngine(plan);
  const one = await Promise.all(cases.map((given) => engine.assess(given)));
  return new Map(one.map((assessment, row) => [assessment.id, [assessment, read(row)].map(withSortedLists)]));
}

/** They are listed in the order of the document. */
function withSortedLists(assessment: Assessment): Assessment {
  const { flags, recommendations, unknown, missing } = assessment;
  return {
    ...assessment,
    flags: [...flags].sort(),
    recommendations: [...recommendations].sort(),
    unknown: [...unknown].sort(),
    missing: [...missing].sort(),
  };
}

function inAnotherOrder(document: Instrument, chance: Chance): Instrument {
  const shuffle = <Part>(parts: readonly Part[]) => shuffled(parts, chance);
  return {
    ...document,
    items: shuffle(document.items),
    scores: shuffle(document.scores.map((score) => ({ ...score, terms: shuffle(score.terms) }))),
    norms: shuffle(document.norms),
    levels: shuffle(document.levels),
    formulas: shuffle(document.formulas),
    tables: shuffle(
      document.tables.map((table) => ({
        ...table,
        rows: isReadFromTheTop(table) ? table.rows : shuffle(table.rows),
      })),
    ),
    flags: shuffle(document.flags),
    recommendations: shuffle(document.recommendations),
    rules: rulesInAnotherOrder(document.rules, chance),
    classifications: shuffle(document.classifications),
  };
}

/** Of equal priority, the upper row counts: it may differ in another output. */
function isReadFromTheTop({ hitPolicy, outputs }: DecisionTable): boolean {
  return hitPolicy === 'F' || hitPolicy === 'R' || (hitPolicy === 'P' && outputs.length > 1);
}

/** Rules that override keep their order among themselves. */
function rulesInAnotherOrder(rules: readonly Rule[], chance: Chance): Rule[] {
  const overriding = rules.filter(overrides);
  let next = 0;
  return shuffled(rules, chance).map((rule) => (overrides(rule) ? overriding[next++]! : rule));
}

const overrides = ({ then }: Rule) => then.some(({ effect }) => effect === 'override');

function shuffled<Part>(parts: readonly Part[], chance: Chance): Part[] {
  return parts
    .map((part) => [chance.next(), part] as const)
    .sort(([one], [other]) => one - other)
    .map(([, part]) => part);
}
