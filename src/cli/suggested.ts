// What commands that suggest test cases share: what a case is for, in the languages of the document, and where they go.

import type { Instrument, TestCase, Text } from '../model/types.ts';
import { isLanguage, type Language } from '../words/index.ts';
import { BadUse, type Call } from './call.ts';
import { realPath } from './files.ts';
import { fileOutput } from './output.ts';
import { note } from './print.ts';
import { say } from './say.ts';

export function refuseToOverwrite({ out, files }: Call): void {
  if (out !== null && realPath(out) !== null && realPath(out) === realPath(files[0]!))
    throw new BadUse('wouldOverwrite', { file: out });
}

/** The first of what a case is for, and how many more. */
export function suggestedLabel<Goal>(
  goals: readonly Goal[],
  languages: readonly string[],
  inWords: (goal: Goal, language: Language) => string,
): Text {
  const label = (language: Language) => {
    const [first, ...others] = goals.map((goal) => inWords(goal, language));
    const more = others.length > 0 ? [say('suggestedMore', { count: others.length }, language)] : [];
    return say('suggestedTitle', { covers: [first!, ...more].join(' ') }, language);
  };
  return Object.fromEntries(
    languages.map((language) => [language, label(isLanguage(language) ? language : 'en')]),
  );
}

/** The document with test cases more, where it was asked for. */
export async function writeSuggested(
  instrument: Instrument,
  tests: readonly TestCase[],
  call: Call,
): Promise<void> {
  const { out, language } = call;
  if (out === null) return;
  const output = await fileOutput(out);
  const longer = { ...instrument, tests: [...instrument.tests, ...tests] };
  await output.write(`${JSON.stringify(longer, null, 2)}\n`);
  await output.finish();
  note(say('suggestedWritten', { file: out, cases: tests.length }, language), call);
}
