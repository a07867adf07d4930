// `aspect diff`: what a new version of an instrument changes: in the document, or in what it says, for all answers.

import { compareExactly, type OnlyIn, type VersionsReport } from '../analysis/index.ts';
import { isOther, isSame, sayCompared, sayOutcome } from '../interchange/index.ts';
import { diffInstruments, type InstrumentDifference } from '../model/index.ts';
import type { Plan } from '../plan/index.ts';
import type { Call, Command } from './call.ts';
import { openToRun } from './open.ts';
import { inOneLine, note, print, printJson } from './print.ts';
import { BUDGET, byIds } from './proofs.ts';
import { say } from './say.ts';

export const diff: Command = {
  usage: 'aspect diff BEFORE AFTER [--exact] [--json] [OPTIONS]',
  files: 2,
  takes: ['exact', 'json'],
  run: async (call) => {
    const [first, second] = call.files;
    const before = await openToRun({ ...call, files: [first!] });
    const after = before && (await openToRun({ ...call, files: [second!], digest: null }));
    if (!after) return false;
    return call.exact
      ? exactly([before.plan, after.plan], call)
      : inDocument(diffInstruments(before.instrument, after.instrument), call);
  },
};

function inDocument(changes: readonly InstrumentDifference[], call: Call): boolean {
  const [before, after] = call.files;
  if (call.json) {
    const shown = changes.map(({ what, path, before: was, after: is }) => ({
      what,
      path,
      before: was,
      after: is,
    }));
    printJson({ before, after, changes: shown });
  } else {
    for (const change of changes) print(inOneLine(lineOf(change, call)));
    note(say('diffed', { file: after!, changes: changes.length }, call.language), call);
  }
  return changes.length === 0;
}

function lineOf({ what, path, before, after }: InstrumentDifference, { language }: Call): string {
  switch (what) {
    case 'added':
      return say('diffAdded', { path }, language);
    case 'removed':
      return say('diffRemoved', { path }, language);
    case 'moved':
      return say('diffMoved', { path }, language);
    case 'changed':
      return say(
        'diffChanged',
        { path, before: JSON.stringify(before), after: JSON.stringify(after) },
        language,
      );
  }
}

/** Well only where every outcome is proved to be the same. */
async function exactly(plans: readonly [Plan, Plan], call: Call): Promise<boolean> {
  const assessedOn = new Date().toISOString().slice(0, 10);
  const report = await compareExactly(plans[0], plans[1], { assessedOn, budget: BUDGET });
  if (call.json) printJson(asJson(report, assessedOn, call));
  else sayReport(report, call);
  const { before, after } = report.only;
  return before.length + after.length === 0 && report.outcomes.every(isSame);
}

function sayReport({ outcomes, only, compared }: VersionsReport, call: Call): void {
  const { language, files } = call;
  const words = byIds(language);
  if (!call.quiet) sayCompared(compared, [files[0]!, files[1]!], words).forEach(print);
  onlyIn(only, (id, file) => say('diffOnly', { id, file }, language), call).forEach(print);
  const told = call.quiet ? outcomes.filter((outcome) => !isSame(outcome)) : outcomes;
  told.flatMap((outcome) => sayOutcome(outcome, words)).forEach(print);
  const same = outcomes.filter(isSame).length;
  const changed = outcomes.filter(isOther).length;
  const counts = { same, changed, undecided: outcomes.length - same - changed };
  note(say('diffProved', { file: files[1]!, ...counts }, language), call);
}

function onlyIn(
  { before, after }: OnlyIn<string>,
  inLine: (name: string, file: string) => string,
  { files }: Call,
): string[] {
  return [before, after].flatMap((names, n) => names.map((name) => inLine(name, files[n]!)));
}

/** Counts as text: they are larger than what JSON keeps exactly. */
function asJson({ outcomes, only, compared }: VersionsReport, assessedOn: string, { files }: Call) {
  return {
    before: files[0]!,
    after: files[1]!,
    assessedOn,
    compared,
    only,
    outcomes: outcomes.map(({ id, code, found }) => ({
      id,
      ...(code !== null && { code }),
      ...(found.isExact
        ? {
            same: String(found.same),
            moves: found.moves.map((move) => ({ ...move, count: String(move.count) })),
          }
        : { undecided: found.reason }),
    })),
  };
}
