// A file of cases block by block as columns. Rows of CSV in which nothing is doubtful are taken from their bytes; each
// other row is handed, line by line, to whoever reads with care.

import type { Instrument } from '../../../model/types.ts';
import { shortcut } from '../../../model/shortcuts.ts';
import type { Plan } from '../../../plan/index.ts';
import type { CsvCases, CsvField } from '../csv/read.ts';
import { decodeSound } from '../encoding.ts';
import type { CaseSettings } from '../notations/settings.ts';
import { maybeRounded } from '../rounded-id.ts';
import type { SeenIds } from '../seen.ts';
import type { CaseRow } from '../types.ts';
import { BatchBuilder } from './batch.ts';
import { grown } from './byte-table.ts';
import { cellReader } from './read-cell.ts';
import { PlainRows, type PlainColumn } from './rows.ts';

export interface Reading {
  /** Null where every row is to be read with care. */
  readonly file: CsvCases | null;
  readonly instrument: Instrument;
  readonly plan: Plan;
  readonly settings: CaseSettings;
  readonly seen: SeenIds;
  /** Rows of the next text, read with care. */
  readonly take: (text: string, last: boolean) => readonly CaseRow[];
}

const plainRows = shortcut('plain rows');
const LINE_FEED = 0x0a;
const NOTHING = new Uint8Array(0);

export class PlainReading {
  readonly batch: BatchBuilder;
  private readonly reading: Reading;
  private readonly file: CsvCases | null;
  /** Null before the columns are known. */
  private plain: PlainRows | null = null;
  /** Begins with what of the block before belongs to a line that is still to end. */
  private buffer = new Uint8Array(1 << 17);
  private rest = 0;

  constructor(reading: Reading) {
    this.reading = reading;
    this.batch = new BatchBuilder(reading.plan);
    this.file = plainRows.isTaken ? reading.file : null;
  }

  /** Takes a block, as bytes of sound UTF-8 or as text. */
  take(block: Uint8Array | string, last: boolean): void {
    const [bytes, text] =
      typeof block === 'string' ? [this.joined(NOTHING), block] : [this.joined(block), ''];
    // A line as long as a block is never plain.
    const lines = this.file && text === '' ? bytes.lastIndexOf(LINE_FEED) + 1 : 0;
    const from = this.file && lines > 0 ? this.takeLines(this.file, bytes, lines) : 0;
    const isWaiting = lines > 0 && !last;
    this.rest = isWaiting ? bytes.length - from : 0;
    if (isWaiting) this.buffer.copyWithin(0, from, bytes.length);
    else this.takeText(decodeSound(bytes.subarray(from)) + text, last);
  }

  /** What is left of the blocks before, and a block. */
  private joined(block: Uint8Array): Uint8Array {
    const length = this.rest + block.length;
    if (length > this.buffer.length) this.buffer = grown(this.buffer, length);
    this.buffer.set(block, this.rest);
    return this.buffer.subarray(0, length);
  }

  /** Takes whole lines, and what follows of a row that does not end with them; gives how many bytes that is. */
  private takeLines(file: CsvCases, bytes: Uint8Array, lines: number): number {
    let from = 0;
    while (from < lines) {
      if (file.isBetweenRows) from = this.takePlain(file, bytes, from, lines);
      if (from === lines) break;
      const end = bytes.indexOf(LINE_FEED, from) + 1;
      this.takeText(decodeSound(bytes.subarray(from, end)), false);
      from = end;
      if (file.isBetweenRows) continue;
      this.takeText(decodeSound(bytes.subarray(from)), false);
      return bytes.length;
    }
    return from;
  }

  private takePlain(file: CsvCases, bytes: Uint8Array, from: number, lines: number): number {
    const { batch } = this;
    this.plain ??= this.begin(file);
    if (!this.plain) return from;
    const before = batch.size;
    const end = this.plain.take(bytes, from, lines, file.line, batch);
    file.pass(batch.size - before);
    return end;
  }

  private takeText(text: string, last: boolean): void {
    for (const row of this.reading.take(text, last)) this.batch.take(row);
  }

  /** Null where no row can be read, or some were read with care before. */
  private begin(file: CsvCases): PlainRows | null {
    const { settings, seen } = this.reading;
    const { fields, separator } = file;
    if (!fields || separator === null || this.batch.size > 0) return null;
    const carry = settings.carry ?? [];
    this.batch.carry(carry.length);
    const columns = fields.map((field) => this.plainColumn(field, carry.indexOf(field.name)));
    return new PlainRows(
      columns,
      separator,
      this.batch,
      (bytes, from, to, line) =>
        !maybeRounded(bytes, from, to) &&
        !mayTurn(bytes, from, to) &&
        seen.firstLineOf(bytes, from, to, line) === undefined,
    );
  }

  private plainColumn(field: CsvField, position: number): PlainColumn {
    if (isRead(field, this.reading.settings))
      return {
        kind: 'answer',
        item: field.kind === 'item' ? field.name : null,
        read: cellReader(field, this.reading),
      };
    switch (field.kind) {
      case 'id':
        return { kind: 'id' };
      case 'override':
      case 'reason':
        return { kind: 'empty' };
      case 'carried':
        return { kind: 'carried', position };
      default:
        return { kind: 'skipped' };
    }
  }
}

/** Whether its cells are to be read: nothing is computed from texts, but some of them may be declared missing. */
function isRead({ name, kind, item }: CsvField, { fields }: CaseSettings): boolean {
  return kind === 'assessedOn' || (kind === 'item' && (item?.kind !== 'text' || name in fields));
}

const [BEGINS_TURNING, TURNS, ISOLATES] = [0xe2, 0x80, 0x81];

/** Whether an id in UTF-8 may have a sign that turns the direction of writing (U+202A to U+202E, U+2066 to U+2069). */
function mayTurn(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at += 1)
    if (bytes[at] === BEGINS_TURNING && (bytes[at + 1] === TURNS || bytes[at + 1] === ISOLATES)) return true;
  return false;
}
