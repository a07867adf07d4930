// The properties that belong to the format and that nothing reads yet. What they will mean is decided, so that no later
// studio needs a new format for it; until one reads them they are refused: to pass over one in silence would compute
// something else than what its author meant.

import type { InstrumentRecord } from './record/types.ts';

export interface Reserved {
  readonly key: string;
  /** The type that has it, as `types.ts` calls it. */
  readonly on: string;
  /** Its shape, in the notation of the types. */
  readonly shape: string;
  readonly meaning: string;
  /** What it comes with. */
  readonly comesWith: 'life' | 'statistics';
}

const reserve =
  (comesWith: Reserved['comesWith']) =>
  (on: string, key: string, shape: string, meaning: string): Reserved => ({
    key,
    on,
    shape,
    meaning,
    comesWith,
  });
const life = reserve('life');
const statistics = reserve('statistics');

export const RESERVED: readonly Reserved[] = [
  life('ItemBase', 'rationale', 'Text', 'why it is asked'),
  life('ItemBase', 'support', 'Support[]', 'studies that it rests on: `{ finding: Text, citation, url? }`'),
  life('NormTable', 'rationale', 'Text', 'why it may be applied to this population'),
  life('NormTable', 'support', 'Support[]', 'studies that it rests on, as of items'),
  statistics(
    'NormTable',
    'sample',
    '{ size?: number, population?: Text, period?: Text, place?: Text }',
    'whom it was made of',
  ),
  life(
    'Reassessment',
    'triggers',
    '{ id, label: Text, when?: Feel, months: Months }[]',
    'events after which the next assessment is due sooner',
  ),
];

const ITEM = 'Item';
const places = new Set(RESERVED.map(({ on, key }) => placeOf(on === 'ItemBase' ? ITEM : on, key)));
/** A union stands where its branches do. */
const UNIONS: Readonly<Record<string, string>> = { Effect: 'OverrideEffect' };

/** Whether a property of a type belongs to the format, and is not read yet. */
export function isReserved(type: string, key: string): boolean {
  return places.has(placeOf(UNIONS[type] ?? type, key));
}

/** Whether a property of an instrument is said in its record. */
export function isOfRecord(type: string, key: string): boolean {
  return type === 'Instrument' && (key === 'status' || Object.hasOwn(LISTS_OF_RECORD, key));
}

const LISTS_OF_RECORD: Readonly<Record<Exclude<keyof Required<InstrumentRecord>, 'format'>, true>> = {
  statuses: true,
  approvals: true,
  comments: true,
  texts: true,
  exceptions: true,
  glossary: true,
  back: true,
  setAside: true,
};

function placeOf(type: string, key: string): string {
  return `${type}.${key}`;
}
