// `aspect test --suggest`: what of an instrument its test cases do not reach, and few cases that do.

import type { Instrument } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';
import { coverageOf, type Coverage, type GoalName } from '../simulation/coverage/index.ts';
import { suggestedTests } from '../simulation/mutation/index.ts';
import type { Language } from '../words/index.ts';
import type { Call } from './call.ts';
import { inOneLine, note, print, printJson } from './print.ts';
import { BUDGET } from './proofs.ts';
import { say } from './say.ts';
import { refuseToOverwrite, suggestedLabel, writeSuggested } from './suggested.ts';

/** Well where everything is reached that can be. */
export async function suggestCommand(instrument: Instrument, plan: Plan, call: Call): Promise<boolean> {
  refuseToOverwrite(call);
  const assessedOn = new Date().toISOString().slice(0, 10);
  const coverage = await coverageOf(instrument, plan, { assessedOn, budget: BUDGET });
  const tests = suggestedTests(
    instrument,
    coverage.suggested.map((one) => ({
      ...one,
      label: suggestedLabel(one.reaches, instrument.languages, goalInWords),
    })),
  );
  if (call.json) printJson(asJson(coverage, call));
  else sayCoverage(coverage, call);
  await writeSuggested(instrument, tests, call);
  return coverage.open.length === 0;
}

function sayCoverage({ open, never, undecided, reached, suggested }: Coverage, call: Call): void {
  const { language, files, quiet } = call;
  const tell = (key: 'goalOpen' | 'goalNever' | 'goalUndecided', goals: readonly GoalName[]) => {
    for (const goal of goals) print(inOneLine(say(key, { goal: goalInWords(goal, language) }, language)));
  };
  tell('goalOpen', open);
  tell('goalUndecided', undecided);
  if (!quiet) {
    tell('goalNever', never);
    for (const { responses } of suggested)
      print(`  ${say('proofCase', { responses: JSON.stringify(responses) }, language)}`);
  }
  const coverable = reached + open.length;
  note(
    say(
      'suggested',
      {
        file: files[0]!,
        goals: coverable,
        covered: reached,
        share: shareOf(reached, coverable),
        cases: suggested.length,
        added: open.length,
        never: never.length,
        undecided: undecided.length,
      },
      language,
    ),
    call,
  );
}

/** In tenths of a per cent, and 100 only where it is. */
const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '100' : String(Math.floor((1000 * part) / whole) / 10);

function goalInWords(goal: GoalName, language: Language): string {
  switch (goal.kind) {
    case 'row':
      return say('goalRow', { table: goal.table, row: goal.row }, language);
    case 'decides':
      return say('goalDecides', { rule: goal.rule, name: goal.name }, language);
    case 'true':
      return say('goalTrue', { name: goal.name }, language);
    case 'false':
      return say('goalFalse', { name: goal.name }, language);
    case 'unknown':
      return say('goalUnknown', { name: goal.name }, language);
    case 'asked':
      return say('goalAsked', { item: goal.item }, language);
    case 'not asked':
      return say('goalNotAsked', { item: goal.item }, language);
    case 'code':
      return say('goalCode', { name: goal.name, code: goal.code }, language);
    case 'cut':
      return say('goalCut', { name: goal.name, value: goal.value, cut: goal.cut }, language);
  }
}

function asJson({ reached, open, never, undecided, suggested }: Coverage, { files }: Call) {
  const coverable = reached + open.length;
  return {
    file: files[0]!,
    coverable,
    reached,
    coverage: coverable === 0 ? 1 : reached / coverable,
    open,
    never,
    undecided,
    suggested: suggested.map(({ assessedOn, responses, reaches }) => ({ assessedOn, responses, reaches })),
  };
}
