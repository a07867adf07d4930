// Whether an archive is the one that this program writes of the files in it. What a reader does not look at can hold
// anything: another name beside the content, a link, bytes between two files. So the archive is written anew, and every
// byte must be the same.

import type { Diagnostic } from '../../../../model/diagnostic.ts';
import type { Files } from '../types.ts';
import { writeZip } from './write.ts';

/** What an archive says at a place, as a term of messages. */
type Part = 'zipName' | 'zipChecksum' | 'zipSize' | 'zipAttributes' | 'zipExtra' | 'zipContent' | 'zipStray';

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Null where the archive is as it is written here. */
export function alteredArchive(bytes: Uint8Array, files: Files): Diagnostic | null {
  const ours = writeZip(files);
  const at = firstDifference(bytes, ours);
  if (at === null) return null;
  const { file, part } = placeIn(ours, at);
  return {
    code: 'package-archive',
    severity: 'error',
    path: '',
    params: { found: part, file, at },
  };
}

function firstDifference(one: Uint8Array, other: Uint8Array): number | null {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return at;
  return one.length === other.length ? null : length;
}

/** What stands at an offset of an archive that we wrote; the file is empty where it is of none. */
function placeIn(archive: Uint8Array, at: number): { readonly file: string; readonly part: Part } {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const nameAt = (from: number, length: number) =>
    new TextDecoder().decode(archive.subarray(from, from + length));
  for (let from = 0; from + 30 <= archive.length;) {
    const kind = view.getUint32(from, true);
    if (kind !== LOCAL && kind !== ENTRY) break;
    const [fixed, lengths, sums] = kind === LOCAL ? [30, 26, 14] : [46, 28, 16];
    const nameLength = view.getUint16(from + lengths, true);
    const content = kind === LOCAL ? view.getUint32(from + 18, true) : 0;
    const end = from + fixed + nameLength + content;
    if (at < end) {
      const part = partOf(at - from, { fixed, lengths, sums, nameLength });
      return { file: nameAt(from + fixed, nameLength), part };
    }
    from = end;
  }
  return { file: '', part: 'zipStray' };
}

/** Where the fields of the record of a file stand, which is alike at its content and in the table of contents. */
interface Layout {
  readonly fixed: number;
  readonly lengths: number;
  readonly sums: number;
  readonly nameLength: number;
}

function partOf(at: number, { fixed, lengths, sums, nameLength }: Layout): Part {
  if (at < 4) return 'zipStray';
  if (at < sums) return 'zipAttributes';
  if (at < sums + 4) return 'zipChecksum';
  if (at < lengths) return 'zipSize';
  if (at < lengths + 2) return 'zipName';
  if (at < lengths + 4) return 'zipExtra';
  if (at < fixed) return 'zipAttributes';
  return at < fixed + nameLength ? 'zipName' : 'zipContent';
}
