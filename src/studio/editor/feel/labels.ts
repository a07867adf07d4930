// The names of codes, wherever they come from.

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
  const item = document.items.find(({ id }) => id === of);
  if (item && 'options' in item) {
    const { options } = item;
    return typeof options === 'string'
      ? (document.scales.find(({ id }) => id === options)?.options ?? [])
      : options;
  }
  const scale = document.levels.find(({ id }) => id === of);
  if (scale) return scale.levels;
  const output = document.tables.flatMap(({ outputs }) => outputs).find(({ id }) => id === of);
  if (output) return output.values ?? [];
  const classified = document.classifications.find(({ id }) => id === of)?.of;
  const isCircle = document.classifications.some(({ id }) => id === classified);
  return classified === undefined || isCircle ? [] : codesWithLabels(document, classified);
}
