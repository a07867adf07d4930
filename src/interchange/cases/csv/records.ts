// CSV text as records (RFC 4180), block by block. A record that is broken costs its own line and no other.

export type RecordFault = 'quote' | 'quote-open' | 'width' | 'long';

export interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: RecordFault | null;
  /** The line as it stands where it is no record; absent where it does not end in the same block. */
  readonly text?: string;
}

export type Separator = ',' | ';' | '\t';

/** A record longer than this is a fault: nearly always a quotation mark that is never closed. */
export const LONGEST_RECORD = 1 << 20;

/** The first line that is not blank, once it is whole: a carriage return at the end may be half a line break. */
const FIRST_LINE = /^[\r\n]*(?:[^"\r\n]|"[^"]*")+(?:\n|\r[^])/;
const NEWLINE = /\r\n|\r|\n/g;
const QUOTE = '"';

/** Reads one file. */
export class CsvRecords {
  separator: Separator | null = null;
  /** How many cells the first record has; all must. */
  width: number | null = null;
  /** The line on which the next record begins, from 1. */
  line = 1;
  private text = '';
  /** In the rest of a line that is too long. */
  private skipping = false;

  /** Whether nothing of the text so far belongs to a record that is still to come. */
  get isBetweenRecords(): boolean {
    return this.text === '' && !this.skipping;
  }

  /** The records that end in this block. */
  take(text: string, last: boolean): CsvRecord[] {
    this.text += text;
    if (this.separator === null) {
      if (!last && this.text.length < LONGEST_RECORD && !FIRST_LINE.test(this.text)) return [];
      this.separator = this.statedSeparator() ?? separatorOf(this.text);
    }
    const records: CsvRecord[] = [];
    let from = 0;
    while (from < this.text.length) {
      const next = this.next(from, last, this.separator);
      if (!next) break;
      if (next.record) records.push(next.record);
      from = next.end;
    }
    this.text = this.text.slice(from);
    return records;
  }

  /** Takes the first line off where it states the separator, as spreadsheets write it: `sep=;`. */
  private statedSeparator(): Separator | null {
    const [line, separator] = /^sep=([,;\t])(?:\r\n|\r|\n|$)/i.exec(this.text) ?? [];
    if (line === undefined) return null;
    this.text = this.text.slice(line.length);
    this.line += 1;
    return separator as Separator;
  }

  /** The record at `from`, and where it ends; null where more text is needed. */
  private next(
    from: number,
    last: boolean,
    separator: Separator,
  ): { record: CsvRecord | null; end: number } | null {
    if (this.skipping) return this.skip(from, last);
    const { cells, end, fault } = readRecord(this.text, from, separator, last);
    if (end === null) {
      if (!last && this.text.length - from < LONGEST_RECORD) return null;
      return this.broken(from, last, fault ?? 'long');
    }
    if (fault) return this.broken(from, last, fault);
    const line = this.line;
    const lines = newlines(this.text, from, end);
    if (cells.every((cell) => cell === '')) {
      this.line += lines;
      return { record: null, end };
    }
    this.width ??= cells.length;
    if (cells.length !== this.width) {
      // The quotation marks of several lines may have closed each other by accident.
      if (lines > 1) return this.broken(from, last, 'width');
      this.line += lines;
      return { record: { line, cells, fault: 'width' }, end };
    }
    this.line += lines;
    return { record: { line, cells, fault: null }, end };
  }

  /** Gives up a record and goes on with the next line of text. */
  private broken(from: number, last: boolean, fault: RecordFault): { record: CsvRecord; end: number } {
    const { line } = this;
    this.skipping = true;
    // Half a line break stays for the next block.
    const end = this.skip(from, last)?.end ?? this.text.length - 1;
    const isWhole = last || !this.skipping;
    const text = this.text.slice(from, end).replace(/[\r\n]+$/, '');
    return { record: { line, cells: [], fault, ...(isWhole ? { text } : {}) }, end };
  }

  private skip(from: number, last: boolean): { record: null; end: number } | null {
    NEWLINE.lastIndex = from;
    const newline = NEWLINE.exec(this.text);
    if (!newline) return { record: null, end: this.text.length };
    const end = newline.index + newline[0].length;
    // A carriage return at the end of a block may be half a line break.
    if (!last && newline[0] === '\r' && end === this.text.length) return null;
    this.skipping = false;
    this.line += 1;
    return { record: null, end };
  }
}

interface Reading {
  readonly cells: string[];
  /** Null where the text ends before the record does. */
  readonly end: number | null;
  readonly fault: RecordFault | null;
}

function readRecord(text: string, from: number, separator: Separator, last: boolean): Reading {
  const cells: string[] = [];
  let position = from;
  for (;;) {
    if (text[position] === QUOTE) {
      const close = closingQuote(text, position, last);
      if (close === null) return { cells, end: null, fault: 'quote-open' };
      cells.push(text.slice(position + 1, close).replaceAll('""', QUOTE));
      position = close + 1;
    } else {
      const end = endOfPlainCell(text, position, separator);
      cells.push(text.slice(position, end));
      position = end;
    }
    const after = text[position];
    if (after === separator) {
      position += 1;
      if (position === text.length && !last) return { cells, end: null, fault: null };
      continue;
    }
    if (after === undefined) return { cells, end: last ? position : null, fault: null };
    if (after === '\n') return { cells, end: position + 1, fault: null };
    if (after !== '\r') return { cells, end: position, fault: 'quote' };
    if (position + 1 === text.length && !last) return { cells, end: null, fault: null };
    return { cells, end: position + (text[position + 1] === '\n' ? 2 : 1), fault: null };
  }
}

/** Where the quotation mark is that closes the cell opened at `open`; null where it is not in the text. */
function closingQuote(text: string, open: number, last: boolean): number | null {
  let at = text.indexOf(QUOTE, open + 1);
  while (at >= 0 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at < 0 || (at + 1 === text.length && !last) ? null : at;
}

function endOfPlainCell(text: string, from: number, separator: Separator): number {
  let end = from;
  while (end < text.length) {
    const character = text[end];
    if (character === separator || character === '\n' || character === '\r') break;
    end += 1;
  }
  return end;
}

/** The separator that the first line that is not blank has most of, outside of quotation marks. */
function separatorOf(text: string): Separator {
  const line = /^[\r\n]*(?:[^"\r\n]|"[^"]*"?)*/.exec(text)?.[0].replace(/"[^"]*"?/g, '') ?? '';
  const count = (separator: Separator) => line.split(separator).length;
  const all: Separator[] = [',', ';', '\t'];
  return all.reduce((best, one) => (count(one) > count(best) ? one : best));
}

function newlines(text: string, from: number, end: number): number {
  let lines = 0;
  for (let at = from; at < end; at += 1) {
    const character = text[at];
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) lines += 1;
  }
  return lines;
}
