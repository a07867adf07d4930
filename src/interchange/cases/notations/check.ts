// What is wrong with the settings of a reading, before anything is read.

import { decimalsOf } from '../../../model/decimal.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Instrument, NumberItem } from '../../../model/types.ts';
import { askedIn, knownColumns } from '../csv/columns.ts';
import type { CaseProblem } from '../types.ts';
import { FieldReader } from './field.ts';
import type { CaseSettings } from './settings.ts';
import { Tally } from './taken.ts';

/**
 * An error where a text that stands for no answer is an option; a warning where it is another possible answer. What is
 * refused of one column is not said to be taken of another.
 */
export function checkSettings(settings: CaseSettings, instrument: Instrument): CaseProblem[] {
  const found = meaningMore(settings, instrument);
  const valueOf = ({ diagnostic }: CaseProblem) => diagnostic.params['value'];
  const refused = new Set(found.filter(isError).map(valueOf));
  return found.filter((one) => isError(one) || !refused.has(valueOf(one)));
}

function isError({ diagnostic }: CaseProblem): boolean {
  return diagnostic.severity === 'error';
}

function meaningMore({ fields }: CaseSettings, instrument: Instrument): CaseProblem[] {
  return [...knownColumns(instrument)].flatMap(([field, column]) => {
    const item = askedIn(field, column, instrument);
    const settings = fields[field];
    // A text could be anything, and nothing waits for it.
    if (!settings || !item || item.kind === 'text') return [];
    const reader = new FieldReader(item, instrument, new Tally(), settings);
    return settings.missing.flatMap((value) => {
      const answer = reader.couldMean(value);
      if (answer === undefined) return [];
      if (item.kind === 'number' && !isWithin(Number(answer), item)) return [];
      const isOption = item.kind !== 'number' && item.kind !== 'date';
      const diagnostic: Diagnostic = {
        code: isOption ? 'missing-is-option' : 'missing-is-answer',
        severity: isOption ? 'error' : 'warning',
        path: '',
        params: { item: field, value },
      };
      return [{ line: 1, field, diagnostic }];
    });
  });
}

function isWithin(answer: number, { min, max, decimals }: NumberItem): boolean {
  return answer >= min && answer <= max && decimalsOf(answer) <= decimals;
}
