// The row that a decision table lacks for a case.

import { caseEngine } from '../../engine/index.ts';
import type { Looked } from '../../analysis/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Feel, IsoDate, Responses } from '../../model/types.ts';

/** Its conditions; null where one cannot be written as a single code, yes or no: of numbers, a row is for many. */
export async function missingRow(
  { plan }: Pick<Looked, 'plan'>,
  { params }: Pick<Diagnostic, 'params'>,
  [responses]: readonly Responses[],
  assessedOn: IsoDate,
): Promise<readonly Feel[] | null> {
  const step = plan.steps.find((one) => one.kind === 'table' && one.id === params['table']);
  if (step?.kind !== 'table' || !responses) return null;
  const { levels, values, classification } = await caseEngine(plan).assess({
    id: 'gap',
    assessedOn,
    responses,
  });
  const known: Readonly<Record<string, unknown>> = { ...responses, ...values, ...levels, ...classification };
  const when = step.inputs.map(({ expression }) =>
    expression.op === 'name' ? feelOf(known[expression.name]) : null,
  );
  return when.every((cell) => cell !== null) ? when : null;
}

function feelOf(value: unknown): Feel | null {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? JSON.stringify(value) : null;
}
