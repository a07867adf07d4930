// Values of an output as they are typed in one line, from the lowest to the highest: `Open; Closed; Strict`.

import { freshCode } from '../../../../model/commands/index.ts';
import { idOfWords } from '../../../../model/latin.ts';
import type { Code, OutputValue } from '../../../../model/types.ts';

/** The values that a text names, with codes that none of those has which are there. */
export function readValues(text: string, there: readonly OutputValue[], language: string): OutputValue[] {
  const taken = new Set<Code | undefined>(there.map(({ code }) => code));
  const labels = text.split(/[;|\n]/).map((label) => label.trim());
  return labels.filter(Boolean).map((label) => {
    const code = freshCode(idOfWords(label) ?? 'value', taken);
    taken.add(code);
    return { code, label: { [language]: label } };
  });
}
