// `aspect test`: the test cases of an instrument, on both engines; with --mutate, how much they notice; and with
// --suggest, how much they reach.

import { readCase } from '../interchange/index.ts';
import { nameOf, runTests, wordOf, type TestResult } from '../simulation/index.ts';
import { BadUse, type Call, type Command } from './call.ts';
import { mutateCommand } from './mutate.ts';
import { say } from './say.ts';
import { suggestCommand } from './suggest.ts';
import { openToRun } from './open.ts';
import { lineOf, note, print, printJson, tell } from './print.ts';

export const test: Command = {
  usage: 'aspect test FILE [--mutate | --suggest] [-o OUT.json] [--json] [OPTIONS]',
  files: 1,
  takes: ['json', 'mutate', 'suggest', 'out'],
  run: async (call) => {
    const file = call.files[0]!;
    if (call.out !== null && !call.mutate && !call.suggest)
      throw new BadUse('outNeeds', { option: '-o', others: '--mutate, --suggest' });
    const opened = await openToRun(call);
    if (!opened) return false;
    const { results, passed, failed } = await runTests(opened.plan, opened.instrument.tests, readCase);
    if (failed === 0 && call.mutate) return mutateCommand(opened.instrument, opened.plan, call);
    if (failed === 0 && call.suggest) return suggestCommand(opened.instrument, opened.plan, call);
    if (call.json) printJson({ file, tests: results.map(asJson), passed, failed });
    else {
      for (const line of results.flatMap((result) => linesOf(result, call))) print(line);
      note(say('tests', { file, passed, failed }, call.language), call);
      if (call.mutate || call.suggest) tell(say('testsFail', { file, failed }, call.language));
    }
    return failed === 0;
  },
};

function linesOf({ id, problems, differences }: TestResult, { language }: Call): string[] {
  return [
    ...problems.map((problem) => lineOf(`${id}: ${problem.path}`, problem, language)),
    ...differences.map((one) => {
      const { engines, expected, found } = one;
      const values = { expected: wordOf(expected), found: wordOf(found), engines: engines.join(', ') };
      return say('testFailed', { id, name: nameOf(one), ...values }, language);
    }),
  ];
}

/** A result that does not exist is left out of JSON. */
function asJson({ id, outcome, problems, differences }: TestResult) {
  const named = differences.map((one) => {
    const { engines, expected, found } = one;
    return { name: nameOf(one), expected, found, engines };
  });
  return { id, outcome, differences: named, problems };
}
