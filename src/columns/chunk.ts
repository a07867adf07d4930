// Columns of cases as bytes, for storage: a head of fixed length, what the columns are as JSON, and their numbers, each
// column from a multiple of eight bytes on, the lowest byte first.

import { isRecord } from '../model/json.ts';
import { BYTES, laneOf, type Lane } from './lanes.ts';
import type { CaseColumns, Column } from './types.ts';

/** The format of the bytes. Another one gets another number; every number is read for ever. */
export const CHUNK_FORMAT = 'aspect-chunk/1';

/** Rows of every chunk of a bank but the last, which may have fewer. */
export const CHUNK_ROWS = 65_536;

/** `aspect`, then the number of the format and the length of the JSON, four bytes each. */
const MARK = [0x61, 0x73, 0x70, 0x65, 0x63, 0x74, 0, 0];
const HEAD = 16;
const VERSION = 1;

/** Bytes that are no chunk, or not a whole one. */
export class NoChunk extends Error {}

interface Described {
  readonly name: string;
  readonly lane: Lane;
  readonly scale: number;
}

interface About {
  readonly rows: number;
  readonly ids: readonly string[] | null;
  readonly items: readonly Described[];
  readonly overrides: readonly Described[];
  readonly reasons?: Readonly<Record<string, readonly string[]>>;
}

export function writeChunk({
  rows,
  ids,
  assessedOn,
  items,
  overrides,
  reasons,
}: CaseColumns): Uint8Array<ArrayBuffer> {
  const about: About = {
    rows,
    ids,
    items: [...items].map(described),
    overrides: [...overrides].map(described),
    ...(reasons && { reasons: Object.fromEntries(reasons) }),
  };
  const text = new TextEncoder().encode(JSON.stringify(about));
  const columns = [assessedOn, ...[...items.values(), ...overrides.values()].map(({ data }) => data)];
  const places = placesOf(
    text.length,
    columns.map(({ byteLength }) => byteLength),
  );
  const bytes = new Uint8Array(places.end);
  bytes.set(MARK);
  new DataView(bytes.buffer).setUint32(8, VERSION, true);
  new DataView(bytes.buffer).setUint32(12, text.length, true);
  bytes.set(text, HEAD);
  columns.forEach(({ buffer, byteOffset, byteLength }, n) =>
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), places.starts[n]),
  );
  return bytes;
}

/** Columns that look at these very bytes; throws `NoChunk`. */
export function readChunk(bytes: Uint8Array<ArrayBuffer>): CaseColumns {
  // Numbers must begin at multiples of their size.
  if (bytes.byteOffset % 8 !== 0) return readChunk(bytes.slice());
  const { about, length } = readHead(bytes);
  const { rows, ids, items, overrides, reasons } = about;
  const lanes = ['i32' as const, ...[...items, ...overrides].map(({ lane }) => lane)];
  const places = placesOf(
    length,
    lanes.map((lane) => rows * BYTES[lane]),
  );
  if (places.end !== bytes.length) throw new NoChunk('The chunk is not of the length that it says');
  const data = lanes.map(
    (lane, n) => new TYPES[lane](bytes.buffer, bytes.byteOffset + places.starts[n]!, rows),
  );
  const columns = (all: readonly Described[], first: number) =>
    new Map(all.map(({ name, scale }, n): [string, Column] => [name, { data: data[first + n]!, scale }]));
  return {
    rows,
    ids,
    assessedOn: data[0] as Int32Array,
    items: columns(items, 1),
    overrides: columns(overrides, 1 + items.length),
    ...(reasons && { reasons: new Map(Object.entries(reasons)) }),
  };
}

const TYPES = { i8: Int8Array, i16: Int16Array, i32: Int32Array, f64: Float64Array } as const;

function readHead(bytes: Uint8Array<ArrayBuffer>): { readonly about: About; readonly length: number } {
  if (bytes.length < HEAD || MARK.some((byte, n) => bytes[n] !== byte)) throw new NoChunk('This is no chunk');
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD);
  if (head.getUint32(8, true) !== VERSION) throw new NoChunk('The chunk is of another format');
  const length = head.getUint32(12, true);
  if (HEAD + length > bytes.length) throw new NoChunk('The chunk is cut off');
  const about = parsed(bytes.subarray(HEAD, HEAD + length));
  if (!isAbout(about)) throw new NoChunk('What the chunk says of itself cannot be read');
  return { about, length };
}

function parsed(text: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return null;
  }
}

function isAbout(about: unknown): about is About {
  if (!isRecord(about)) return false;
  const { rows, ids, items, overrides, reasons } = about;
  const isLong = (list: unknown): boolean => Array.isArray(list) && list.length === rows;
  const hasTexts = (list: unknown) =>
    isLong(list) && (list as unknown[]).every((text) => typeof text === 'string');
  return (
    Number.isInteger(rows) &&
    (rows as number) >= 0 &&
    (ids === null || hasTexts(ids)) &&
    [items, overrides].every((list) => Array.isArray(list) && list.every(isDescribed)) &&
    (reasons === undefined || (isRecord(reasons) && Object.values(reasons).every(hasTexts)))
  );
}

function isDescribed(column: unknown): boolean {
  if (!isRecord(column)) return false;
  const { name, lane, scale } = column;
  return typeof name === 'string' && Object.hasOwn(BYTES, String(lane)) && Number.isInteger(scale);
}

function described([name, { data, scale }]: readonly [string, Column]): Described {
  return { name, lane: laneOf(data), scale };
}

/** Where each column begins, after a text of that length. */
function placesOf(
  text: number,
  lengths: readonly number[],
): { readonly starts: number[]; readonly end: number } {
  const starts: number[] = [];
  let end = aligned(HEAD + text);
  for (const length of lengths) {
    starts.push(end);
    end = aligned(end + length);
  }
  return { starts, end };
}

const aligned = (at: number) => Math.ceil(at / 8) * 8;
