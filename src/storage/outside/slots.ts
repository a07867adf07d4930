// Notes in a file whose space is taken beforehand: a full disk has no room for a new file, but lets what is there be
// written over. Two slots are written in turns, each with its digest, so that a crash leaves the last whole note.

import { sha256 } from '../../model/digest.ts';

/** As much of the browser's file as is needed. */
export interface Bytes {
  getSize(): number;
  read(into: Uint8Array, how: { at: number }): number;
  write(from: Uint8Array, how: { at: number }): number;
  flush(): void;
}

const HEAD = 128;
/** Its digest is of the turn, too: a head that was written in part must not make an older note the last. */
const MARK = 'aspect-note-2';
/** Once the digest was of the text alone. */
const FIRST_MARK = 'aspect-note';
const LEAST = 256 * 1024;

interface Slot {
  readonly turn: number;
  readonly text: string;
}

/** Takes space for notes of so many bytes, and as much again for growing. False where the disk has none. */
export function takeSpace(file: Bytes, length: number): boolean {
  const wanted = 2 * (HEAD + Math.max(LEAST, 2 * length));
  const size = file.getSize();
  if (size >= HEAD * 2 + 3 * length && size >= 2 * (HEAD + LEAST)) return true;
  // A note that stands is worth more than space for the next.
  if (readNoteIn(file) !== null) return false;
  try {
    const whole = file.write(new Uint8Array(wanted), { at: 0 }) === wanted;
    file.flush();
    return whole;
  } catch {
    return false;
  }
}

/** The last note that is whole; null where there is none. */
export function readNoteIn(file: Bytes): string | null {
  const [a, b] = [readSlot(file, 0), readSlot(file, 1)];
  return (!a ? b : !b || a.turn > b.turn ? a : b)?.text ?? null;
}

/** Writes over the older slot. False where the note does not fit or the file refuses. */
export function writeNoteIn(file: Bytes, text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  const half = Math.floor(file.getSize() / 2);
  if (HEAD + bytes.length > half) return false;
  const [a, b] = [readSlot(file, 0), readSlot(file, 1)];
  const slot = (a?.turn ?? 0) <= (b?.turn ?? 0) ? 0 : 1;
  const turn = Math.max(a?.turn ?? 0, b?.turn ?? 0) + 1;
  const head = `${MARK} ${turn} ${bytes.length} ${digestOf(turn, bytes)}`.padEnd(HEAD);
  try {
    const whole = new Uint8Array(HEAD + bytes.length);
    new TextEncoder().encodeInto(head, whole);
    whole.set(bytes, HEAD);
    const written = file.write(whole, { at: slot * half });
    file.flush();
    return written === whole.length;
  } catch {
    return false;
  }
}

/** Forgets the note; the space stays taken. */
export function clearNoteIn(file: Bytes): void {
  const half = Math.floor(file.getSize() / 2);
  if (half < HEAD) return;
  try {
    for (const slot of [0, 1]) file.write(new Uint8Array(HEAD), { at: slot * half });
    file.flush();
  } catch {
    // What stays is found to be stored already, and dropped then.
  }
}

function readSlot(file: Bytes, slot: 0 | 1): Slot | null {
  const half = Math.floor(file.getSize() / 2);
  if (half < HEAD) return null;
  const head = new Uint8Array(HEAD);
  file.read(head, { at: slot * half });
  const [mark, turn, length, digest] = new TextDecoder().decode(head).trim().split(' ');
  const count = Number(length);
  if ((mark !== MARK && mark !== FIRST_MARK) || !(count >= 0 && HEAD + count <= half)) return null;
  const body = new Uint8Array(count);
  file.read(body, { at: slot * half + HEAD });
  const expected = mark === MARK ? digestOf(Number(turn), body) : sha256(body);
  if (digest !== expected) return null;
  return { turn: Number(turn), text: new TextDecoder().decode(body) };
}

function digestOf(turn: number, body: Uint8Array): string {
  return sha256(`${turn} ${sha256(body)}`);
}
