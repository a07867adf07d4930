// A second proof, by a solver that has nothing in common with diagrams (z3, of Microsoft Research): whatever was said to be
// possible of three instruments is, and whatever was not, is not. Where there is no z3, it says so and is no failure:
//   pip install z3-solver

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Analysis } from '../../src/analysis/index.ts';
import { lower } from '../../src/core/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { SMALL } from '../analysis/small.ts';
import { Smt } from '../analysis/smt.ts';

const day = parseDate('2026-06-15')!;
const MOST_VALUES = 400;

/** Reads questions, and answers each on a line. */
const SOLVER = `
import sys
try:
    import z3
except ImportError:
    sys.exit(77)
print(z3.Z3_eval_smtlib2_string(z3.main_ctx().ref(), sys.stdin.read()))
`;
const NO_SOLVER = 77;

const template = (name: string) => JSON.parse(readFileSync(`templates/${name}.json`, 'utf8')) as Instrument;
const INSTRUMENTS: readonly (readonly [string, Instrument])[] = [
  ['small', SMALL],
  ['psa', template('psa')],
  ['static-99r', template('static-99r')],
];

interface Question {
  readonly about: string;
  readonly condition: string;
  readonly expected: 'sat' | 'unsat';
}

/** Of each value whether there is a case with it, and whether there is a case with any other. */
function questionsOf(analysis: Analysis, smt: Smt, names: readonly string[]): readonly Question[] {
  return names.flatMap((name): Question[] => {
    const exact = analysis.of(name);
    if (!exact.isExact || !smt.knows(name)) return [];
    const counts = [...exact.count()];
    const possible = counts.flatMap(([value, count]) => (count > 0n ? [value] : []));
    if (possible.length > MOST_VALUES) return [];
    return [
      ...possible.map((value): Question => ({
        about: `${name} = ${String(value)}`,
        condition: smt.is(name, [value]),
        expected: 'sat',
      })),
      { about: `${name}, any other value`, condition: `(not ${smt.is(name, possible)})`, expected: 'unsat' },
    ];
  });
}

let wrong = 0;
for (const [title, document] of INSTRUMENTS) {
  const plan = compile(document).plan!;
  const core = lower(plan);
  const { scores, levels, values, flags, recommendations, classifications } = plan.results;
  const names = [...scores, ...levels, ...values, ...flags, ...recommendations, ...classifications];
  const smt = new Smt(core, day, classifications);
  const questions = questionsOf(new Analysis(core, { assessedOn: day }), smt, names);
  const asked = questions.map(({ condition }) => `(push)\n(assert ${condition})\n(check-sat)\n(pop)`);
  const { status, stdout, stderr } = spawnSync('python3', ['-c', SOLVER], {
    input: [smt.text, ...asked].join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === NO_SOLVER || status === null) {
    console.log('There is no second proof: z3 is not here. To have one: pip install z3-solver');
    break;
  }
  const answers = stdout.trim().split('\n');
  if (status !== 0 || answers.length !== questions.length)
    throw new Error(`z3 did not answer about ${title}: ${stderr}${stdout.slice(0, 500)}`);
  const others = questions.filter(({ expected }, n) => answers[n] !== expected);
  others.forEach(({ about, expected }) => console.error(`${title}, ${about}: z3 does not say ${expected}`));
  wrong += others.length;
  console.log(`${title}: ${String(questions.length)} answers, ${String(others.length)} others by z3`);
}
process.exitCode = wrong > 0 ? 1 : 0;
