// What the columns of a decision table are called: inputs first, then outputs.

import type { DecisionTable, Id, Text } from '../../../../model/types.ts';

/** What says texts of the document, and the names of values. */
interface Speaker {
  readonly say: (text: Text | undefined) => string;
  readonly nameOf: (id: Id) => string;
}

/** What a column is called: by its own label, by the value that it is of, or by its number. */
export function columnName({ inputs, outputs }: DecisionTable, column: number, speaker: Speaker): string {
  const input = inputs[column];
  if (input) return speaker.say(input.label) || speaker.nameOf(input.expression.trim()) || String(column + 1);
  const { label, id = String(column + 1) } = outputs[column - inputs.length] ?? {};
  return speaker.say(label) || id;
}
