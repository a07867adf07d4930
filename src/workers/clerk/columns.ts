// What the columns of a file are taken for, before the user says otherwise.

import { knownColumns } from '../../interchange/index.ts';
import type { Instrument } from '../../model/types.ts';

/** By position. No two columns are taken for the same, unless they are called the same. */
export function takenColumns(names: readonly string[], document: Instrument): (string | null)[] {
  const taken = names.map((name) => takenFor(name, document));
  return taken.map((as, position) => (names[position] === as || taken.indexOf(as) === position ? as : null));
}

/** The column that a name means, also where case, blanks or underscores differ; null where there is none. */
function takenFor(name: string, instrument: Instrument): string | null {
  const known = [...knownColumns(instrument).keys()];
  const plain = (text: string) => text.toLowerCase().replace(/[\s_.-]+/g, '');
  const labels = instrument.items.filter((item) =>
    Object.values(item.label).some((label) => plain(label) === plain(name)),
  );
  return (
    known.find((one) => one === name) ??
    known.find((one) => plain(one) === plain(name)) ??
    (labels.length === 1 ? labels[0]!.id : null)
  );
}
