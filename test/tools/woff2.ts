// Which characters a font file draws: the table `cmap` of a WOFF2 file (https://www.w3.org/TR/WOFF2/).

import { brotliDecompressSync } from 'node:zlib';

/** `cmap` is the first of the tags that WOFF2 knows by number; 63 says that the tag is written out. */
const CMAP = 0;
const WRITTEN_OUT = 63;
/** Of these two the other way round: version 0 is transformed. */
const GLYF_AND_LOCA = [10, 11];

export function charactersOf(file: Buffer): Set<string> {
  const cmap = tableOf(file, CMAP);
  const found = new Set<string>();
  const tables = cmap.readUInt16BE(2);
  for (let index = 0; index < tables; index++) {
    const at = cmap.readUInt32BE(4 + index * 8 + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) addSegments(cmap.subarray(at), found);
    if (format === 12) addGroups(cmap.subarray(at), found);
  }
  return found;
}

/** The tables stand behind each other in one stream; their lengths are in the directory. */
function tableOf(file: Buffer, wanted: number): Buffer {
  let at = 48;
  const number = (): number => {
    for (let value = 0; ;) {
      const byte = file[at++]!;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let [offset, from, length] = [0, 0, 0];
  for (let left = file.readUInt16BE(12); left > 0; left--) {
    const flags = file[at++]!;
    const [tag, version] = [flags & 63, flags >> 6];
    if (tag === WRITTEN_OUT) at += 4;
    const plain = number();
    const isTransformed = GLYF_AND_LOCA.includes(tag) ? version === 0 : version !== 0;
    const stored = isTransformed ? number() : plain;
    if (tag === wanted) [from, length] = [offset, stored];
    offset += stored;
  }
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return tables.subarray(from, from + length);
}

function addSegments(table: Buffer, found: Set<string>): void {
  const size = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size];
  for (let segment = 0; segment < size; segment += 2) {
    const offset = table.readUInt16BE(offsets + segment);
    const start = table.readUInt16BE(starts + segment);
    for (let code = start; code <= table.readUInt16BE(ends + segment) && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + table.readUInt16BE(deltas + segment)) & 0xffff
          : table.readUInt16BE(offsets + segment + offset + (code - start) * 2);
      if (glyph !== 0) found.add(String.fromCodePoint(code));
    }
  }
}

function addGroups(table: Buffer, found: Set<string>): void {
  for (let group = table.readUInt32BE(12) - 1; group >= 0; group--) {
    const at = 16 + group * 12;
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code++)
      found.add(String.fromCodePoint(code));
  }
}
