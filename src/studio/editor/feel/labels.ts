// The names of codes, wherever they come from.

import { shapeOf } from '../../../model/index.ts';
import type { Code, Id, Instrument, Text } from '../../../model/types.ts';

export interface CodeWithLabel {
  readonly code: Code;
  readonly label: Text;
  /** Points, where a score gives no others. */
  readonly points?: number;
}

/** The label of an option, level or output value; undefined where the value has no such code. */
export function codeLabel(document: Instrument, of: Id, code: string): Text | undefined {
  return codesWithLabels(document, of).find((one) => one.code === code)?.label;
}

/** The codes that a value can have, in their order; none where it is not coded. */
export function codesWithLabels(document: Instrument, of: Id): readonly CodeWithLabel[] {
  const shape = shapeOf(document, of);
  return shape && 'options' in shape ? shape.options : [];
}
