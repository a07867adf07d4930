// How the cells of a column are read one by one: exactly as those of a whole row are.

import { caseWriterOf, emptyColumns, type CaseColumns } from '../../../engine/index.ts';
import type { Instrument } from '../../../model/types.ts';
import type { Plan } from '../../../plan/index.ts';
import { readCase } from '../case.ts';
import type { CsvField } from '../csv/read.ts';
import { DAMAGED } from '../encoding.ts';
import { FieldReader } from '../notations/field.ts';
import type { CaseSettings } from '../notations/settings.ts';
import { WITH_CARE, type ReadCell } from './known-cells.ts';

/** A date that every case may have. */
const SOME_DAY = '2000-01-01';

/**
 * Of an item, or of the date of the assessment. With care must be read what is refused, and what is taken for something
 * else than it is written as: both are told with the row.
 */
export function cellReader(
  field: CsvField,
  { instrument, plan, settings }: { instrument: Instrument; plan: Plan; settings: CaseSettings },
): ReadCell {
  const { name, item, decimal, kind } = field;
  if (!item) return () => WITH_CARE;
  let isQuiet = true;
  const tally = { add: () => void (isQuiet = false) };
  const reader = new FieldReader(item, instrument, tally, settings.fields[name], decimal);
  const columns = emptyColumns(plan, 1);
  const write = caseWriterOf(plan, columns);
  const isDate = kind === 'assessedOn';
  return (text) => {
    isQuiet = !text.includes(DAMAGED);
    const answer = reader.read(text, () => (isQuiet = false));
    const { case: given } = readCase(plan, {
      id: 'any',
      assessedOn: isDate ? answer : SOME_DAY,
      responses: isDate ? {} : { [name]: answer },
    });
    if (!given || !isQuiet) return WITH_CARE;
    write(given, 0);
    return heldIn(columns, isDate ? null : name);
  };
}

/** What is no input is not computed with, and held nowhere. */
function heldIn({ assessedOn, items }: CaseColumns, item: string | null): number {
  const data = item === null ? assessedOn : items.get(item)?.data;
  return data?.[0] ?? 0;
}
