// The values of Parquet as the texts that a CSV of the same table has.

import type { SchemaElement } from 'hyparquet';
import { guarded } from '../../interchange/index.ts';
import { printDate } from '../../model/dates.ts';

export type TextOf = (value: unknown) => string;

/** What cannot be decoded is marked, and refused when the text is read. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

const DAY = 86_400_000n;

/** Instants as the date where they are its midnight, else whole: no instrument knows the hour. */
const instantText = (unitsPerMillisecond: bigint) => (units: bigint) => {
  const perDay = DAY * unitsPerMillisecond;
  if (units % perDay === 0n) return printDate(Number(units / perDay));
  return new Date(Number(units / unitsPerMillisecond)).toISOString();
};

/** Dates become texts while the file is read, so that nothing depends on a time zone. */
export const PARSERS = {
  dateFromDays: printDate,
  timestampFromMilliseconds: (units: bigint | number) => instantText(1n)(BigInt(units)),
  timestampFromMicroseconds: (units: bigint | number) => instantText(1000n)(BigInt(units)),
  timestampFromNanoseconds: (units: bigint | number) => instantText(1_000_000n)(BigInt(units)),
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && UTF8.decode(bytes),
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && UTF8.decode(bytes),
};

/** How the values of a column are written. */
export function textsOf({ type, scale = 0 }: SchemaElement, isDecimal: boolean): TextOf {
  if (isDecimal) return (value) => (isNothing(value) ? '' : decimalText(wholeOf(value), scale));
  if (type === 'FLOAT') return (value) => (typeof value === 'number' ? shortText(value) : textOf(value));
  return textOf;
}

function textOf(value: unknown): string {
  if (isNothing(value)) return '';
  if (typeof value === 'string') return guarded(value);
  if (value instanceof Uint8Array) return guarded(UTF8.decode(value));
  // A lone bar stands for none of several options: an empty cell would be no answer.
  if (Array.isArray(value)) return value.length > 0 ? value.map(textOf).join('|') : '|';
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  return isNumber ? String(value) : JSON.stringify(value);
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** The fewest digits that give the same number of 32 bits. */
function shortText(value: number): string {
  for (let digits = 6; digits <= 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}

/** Decimals are whole numbers of their last place; as bytes the highest comes first, in two's complement. */
function wholeOf(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  const whole = value.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return BigInt.asIntN(8 * value.length, whole);
}

function decimalText(whole: bigint, scale: number): string {
  const sign = whole < 0n ? '-' : '';
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${sign}${digits.slice(0, digits.length - scale)}${scale > 0 && fraction ? `.${fraction}` : ''}`;
}
