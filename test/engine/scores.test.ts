// Scores are exact: on every engine they are what their definition gives, rounded once.

import { expect, test } from 'vitest';
import { assessmentReader, caseEngine, columnEngine, columnsOf } from '../../src/engine/index.ts';
import { compile } from '../../src/plan/index.ts';
import { runs } from '../tools/runs.ts';
import { Chance } from './instruments.ts';
import { randomAnswers, randomScores } from './random-scores.ts';
import { sharing } from './sharing.ts';
import { scoreByOracle } from './score-oracle.ts';

const INSTRUMENTS = runs(75);
const CASES = 24;

test('every score is the exact one, rounded half away from zero', async () => {
  for (let seed = 1; seed <= INSTRUMENTS; seed += 1) {
    const chance = new Chance(seed);
    const document = randomScores(chance);
    const { plan, diagnostics } = compile(sharing(new Chance(seed), document));
    if (!plan) throw new Error(`${String(seed)}: ${JSON.stringify(diagnostics)}`);
    const cases = Array.from({ length: CASES }, (_, n) => randomAnswers(chance, document, String(n)));
    const expected = cases.map((one) =>
      Object.fromEntries(document.scores.map((score) => [score.id, scoreByOracle(document, score, one)])),
    );
    const engine = caseEngine(plan);
    const alone = await Promise.all(cases.map((one) => engine.assess(one)));
    const columns = columnsOf(plan, cases);
    const onColumns = (kind?: null) => {
      const read = assessmentReader(plan, columns, columnEngine(plan, kind).run(columns));
      return cases.map((_, row) => read(row).scores);
    };
    const said = (name: string) => `${name}, seed ${String(seed)}`;
    expect(
      alone.map(({ scores }) => scores),
      said('cases'),
    ).toEqual(expected);
    expect(onColumns(null), said('doubles')).toEqual(expected);
    expect(onColumns(), said('vectors')).toEqual(expected);
  }
});
