// What the columns of a decision table are called: inputs first, then outputs.

import type { DecisionTable, Text } from '../../../../model/types.ts';

/** What a column is called; where it has no name, its number. */
export function columnName(
  { inputs, outputs }: DecisionTable,
  column: number,
  say: (text: Text | undefined) => string,
): string {
  const input = inputs[column];
  if (input) return say(input.label) || input.expression || String(column + 1);
  const { label, id = String(column + 1) } = outputs[column - inputs.length] ?? {};
  return say(label) || id;
}
