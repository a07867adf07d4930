// The first record of a CSV file, and the same file under other column names.

import { CsvRecords, csvLine, knownColumns, TextDecoding, type Encoding } from '../../interchange/index.ts';
import type { Instrument } from '../../model/types.ts';

export interface CsvHeader {
  readonly names: readonly string[];
  readonly separator: string;
  readonly encoding: Encoding;
}

const ENOUGH = 1 << 16;

/** Null where there is no header that can be read. */
export async function headerOf(file: Blob): Promise<CsvHeader | null> {
  const bytes = new Uint8Array(await file.slice(0, ENOUGH).arrayBuffer());
  const decoding = new TextDecoding();
  const records = new CsvRecords();
  const last = file.size <= ENOUGH;
  const [header] = records.take(decoding.decode(bytes, last), last);
  if (!header || header.fault || records.separator === null) return null;
  return {
    names: header.cells.map((cell) => cell.trim()),
    separator: records.separator,
    encoding: decoding.encoding,
  };
}

/** The column that a name is taken for, also where case, blanks or underscores differ; null where there is none. */
export function takenFor(name: string, instrument: Instrument): string | null {
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

/** The file in UTF-8 with other names for its columns; columns without a name are left out by the reader. */
export async function renamed(file: Blob, names: readonly string[]): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoding().decode(bytes, true);
  const records = new CsvRecords();
  const end = endOfRecord(text);
  records.take(text.slice(0, end), true);
  const line = csvLine(names).replaceAll(',', records.separator ?? ',');
  return new Blob([line, text.slice(end)]);
}

function endOfRecord(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) return at + 1;
  }
  return text.length;
}
