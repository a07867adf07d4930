// The bytes of a zip archive to files. Nothing that the archive says of itself is believed: not its sizes, not its
// names, not its offsets (PKWARE APPNOTE 6.3, 4.3.7, 4.3.12, 4.3.16).

import { Inflate } from 'fflate';
import type { Diagnostic, DiagnosticCode, Params } from '../../../../model/diagnostic.ts';
import { FILES, type Files } from '../types.ts';

/** In bytes: a package of an instrument with thousands of items stays far below these, and none above is exported. */
export const LIMITS = {
  archive: 32 * 2 ** 20,
  file: 16 * 2 ** 20,
  small: 2 ** 20,
  all: 64 * 2 ** 20,
  files: 64,
} as const;

/** These say the same of every instrument: a large one was made to be large. */
const SMALL: readonly string[] = [FILES.manifest, FILES.readme];

export function mostOf(name: string): number {
  return SMALL.includes(name) ? LIMITS.small : LIMITS.file;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const SUMMED_LATER = 8;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Where a diagnostic is reported, the archive is not to be used. */
export function readZip(bytes: Uint8Array): { files: Files; diagnostics: Diagnostic[] } {
  const files = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const report = (code: DiagnosticCode, params: Params = {}) =>
    diagnostics.push({ code, severity: 'error', path: '', params });

  if (bytes.length > LIMITS.archive) {
    report('package-too-large', { file: '.zip', most: megabytes(LIMITS.archive) });
    return { files, diagnostics };
  }
  const entries = readEntries(bytes);
  if (!entries) {
    report('package-unreadable');
    return { files, diagnostics };
  }
  if (entries.length > LIMITS.files)
    report('package-too-many', { count: entries.length, most: LIMITS.files });
  let all = 0;
  for (const entry of entries.slice(0, LIMITS.files)) {
    const { name } = entry;
    if (!isPlainName(name)) report('package-unsafe-name', { file: name });
    else if (files.has(name)) report('package-file-twice', { file: name });
    else if (entry.size > mostOf(name) || (all += entry.size) > LIMITS.all)
      report('package-too-large', { file: name, most: megabytes(mostOf(name)) });
    else {
      const content = readContent(bytes, entry);
      if (content) files.set(name, content);
      else report('package-file-unreadable', { file: name });
    }
  }
  return { files, diagnostics };
}

/** The table of contents at the end; null where there is none. */
function readEntries(bytes: Uint8Array): Entry[] | null {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + more;
  }
  return at === end ? entries : null;
}

/** The end record stands at the very end: packages have no comment. */
function endOf(view: DataView): number | null {
  const end = view.byteLength - 22;
  return end >= 0 && view.getUint32(end, true) === END ? end : null;
}

/** Null where the content is not what the table of contents says. */
function readContent(
  bytes: Uint8Array,
  { flags, method, crc, packed, size, offset }: Entry,
): Uint8Array | null {
  const view = viewOf(bytes);
  if (flags & ENCRYPTED || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  // Some writers leave the checksum open where the content begins, and say so.
  if (!(flags & SUMMED_LATER) && view.getUint32(offset + 14, true) !== crc) return null;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) return null;
  const content = bytes.subarray(from, from + packed);
  if (method === STORED) return packed === size ? content.slice() : null;
  return method === DEFLATED ? inflate(content, size) : null;
}

/** Stops as soon as there is more than was promised. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const PIECE = 1 << 13;
  const content = new Uint8Array(size);
  const done = { bytes: 0, last: false };
  const stream = new Inflate((piece, last) => {
    if (done.bytes + piece.length <= size) content.set(piece, done.bytes);
    done.bytes += piece.length;
    done.last = last;
  });
  try {
    for (let from = 0; from < packed.length && done.bytes <= size; from += PIECE)
      stream.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  } catch {
    return null; // fflate throws where the data are damaged
  }
  return done.last && done.bytes === size ? content : null;
}

/** A name within the package: no folder above it, no drive, no root. */
function isPlainName(name: string): boolean {
  return (
    /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(name) &&
    !name.includes('..') &&
    name.length <= 200
  );
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function megabytes(bytes: number): number {
  return bytes / 2 ** 20;
}
