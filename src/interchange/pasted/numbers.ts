// Numbers in pasted cells, by the rule of the fields for numbers.

import type { Diagnostic, DiagnosticCode } from '../../model/diagnostic.ts';
import { parseNumber, type NumberProblem } from '../../model/number-text.ts';
import { problem } from './problem.ts';

const CODES: Readonly<Record<NumberProblem, DiagnosticCode>> = {
  notANumber: 'text-not-a-number',
  ambiguous: 'number-ambiguous',
  tooManyDecimals: 'number-too-precise',
  tooManyDigits: 'number-not-exact',
  tooLow: 'text-not-a-number',
  tooHigh: 'text-not-a-number',
};

/** The number that a cell means. */
export function readNumber(text: string, decimals?: number): number | Diagnostic {
  const read = parseNumber(text, { decimals });
  if ('problem' in read) return problem(CODES[read.problem], { text, decimals: decimals ?? '' });
  return read.value ?? problem('pasted-cell-empty');
}
