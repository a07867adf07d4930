// What is wrong with the settings of a reading, before anything is read.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { askedAs, type AskedItem } from '../../../model/index.ts';
import type { Instrument, Response } from '../../../model/types.ts';
import type { CaseProblem } from '../types.ts';
import type { CaseSettings } from './settings.ts';
import { writtenMeaning } from './written.ts';

/** An error where a text that stands for no answer is an option; a warning where it is another possible answer. */
export function checkSettings({ fields }: CaseSettings, instrument: Instrument): CaseProblem[] {
  return instrument.items.flatMap((item) => {
    const asked = askedAs(instrument, item);
    return (fields[item.id]?.missing ?? []).flatMap((value) => {
      const answer = writtenMeaning(asked, instrument)(value);
      return answer === undefined || !isPossible(asked, answer) ? [] : [problem(asked, value)];
    });
  });
}

function isPossible(item: AskedItem, answer: NonNullable<Response>): boolean {
  return item.kind !== 'number' || (Number(answer) >= item.min && Number(answer) <= item.max);
}

function problem({ id, kind }: AskedItem, value: string): CaseProblem {
  const isOption = kind === 'choice' || kind === 'multi-choice' || kind === 'boolean';
  const diagnostic: Diagnostic = {
    code: isOption ? 'missing-is-option' : 'missing-is-answer',
    severity: isOption ? 'error' : 'warning',
    path: '',
    params: { item: id, value },
  };
  return { line: 1, field: id, diagnostic };
}
