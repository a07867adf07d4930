// `aspect test --mutate`: which small changes of an instrument its test cases do not notice, and cases that would.

import type { Instrument, Text } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';
import {
  suggestedTests,
  tryMutants,
  type Mutant,
  type MutationReport,
  type Survivor,
} from '../simulation/mutation/index.ts';
import type { Call } from './call.ts';
import { inOneLine, note, print, printJson } from './print.ts';
import { say } from './say.ts';
import { refuseToOverwrite, suggestedLabel, writeSuggested } from './suggested.ts';

/** Of one proof: there may be many. */
const BUDGET = { branches: 8_000_000, ms: 2_000 };

/** Well where every change is noticed that can be. */
export async function mutateCommand(instrument: Instrument, plan: Plan, call: Call): Promise<boolean> {
  refuseToOverwrite(call);
  const assessedOn = new Date().toISOString().slice(0, 10);
  const report = await tryMutants(instrument, plan, { assessedOn, budget: BUDGET });
  const tests = suggestedTests(
    instrument,
    report.suggested.map((one) => ({ ...one, label: labelOf(one.notices, instrument) })),
  );
  if (call.json) printJson(asJson(report, call));
  else sayReport(report, call);
  await writeSuggested(instrument, tests, call);
  return report.survivors.length === 0;
}

const labelOf = (notices: readonly Mutant[], { languages }: Instrument): Text =>
  suggestedLabel(notices, languages, (mutant, language) => say('goalNotices', shownOf(mutant), language));

const LONGEST = 120;

function shownOf({ path, before, after }: Mutant) {
  const shown = (value: unknown) => {
    const text = value === undefined ? '—' : JSON.stringify(value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };
  return { path, before: shown(before), after: shown(after) };
}

function sayReport(report: MutationReport, call: Call): void {
  const { language, files } = call;
  const { suggested, survivors } = report;
  const told = new Set<number>();
  for (const survivor of survivors) {
    const { noticedBy } = survivor;
    const text = noticedBy === null ? 'survivorOpen' : 'survivor';
    print(inOneLine(say(text, shownOf(survivor), language)));
    if (noticedBy === null || told.has(noticedBy) || call.quiet) continue;
    told.add(noticedBy);
    const responses = JSON.stringify(suggested[noticedBy]!.responses);
    print(`  ${say('survivorCase', { responses }, language)}`);
  }
  const file = files[0]!;
  const { changes, noticed, undecided, equivalent } = countsOf(report);
  if (report.some < report.possible)
    note(say('mutatedSome', { file, possible: report.possible, tried: report.some }, language), call);
  const counts = { noticed, changes, survived: survivors.length - undecided, undecided, equivalent };
  note(say('mutated', { file, share: share(noticed, changes), ...counts }, language), call);
  if (suggested.length > 0)
    note(
      say(
        'mutatedWith',
        { file, cases: suggested.length, share: share(changes - undecided, changes) },
        language,
      ),
      call,
    );
}

function countsOf({ tried, noticed, equivalent, survivors }: MutationReport) {
  const undecided = survivors.filter(({ noticedBy }) => noticedBy === null).length;
  return { changes: tried - equivalent.length, noticed, undecided, equivalent: equivalent.length };
}

/** In tenths of a per cent, and 100 only where it is. */
function share(part: number, whole: number): string {
  return whole === 0 ? '100' : String(Math.floor((1000 * part) / whole) / 10);
}

function asJson(report: MutationReport, { files }: Call) {
  const { possible, some, survivors, suggested } = report;
  const { changes, noticed, undecided, equivalent } = countsOf(report);
  const ratio = (part: number) => (changes === 0 ? 1 : part / changes);
  const shown = ({ path, before, after }: Mutant) => ({ path, before, after: after ?? null });
  return {
    file: files[0]!,
    possible,
    tried: some,
    changes,
    noticed,
    undecided,
    equivalent,
    score: ratio(noticed),
    scoreWithSuggested: ratio(changes - undecided),
    survivors: survivors.map((one: Survivor) => ({ ...shown(one), noticedBy: one.noticedBy })),
    suggested: suggested.map(({ assessedOn, responses }) => ({ assessedOn, responses })),
  };
}
