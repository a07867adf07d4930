import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clearNoteIn,
  readNoteIn,
  takeSpace,
  writeNoteIn,
  type Bytes,
} from '../../src/storage/outside/slots.ts';

/** A file on a disk with so much room, which can be cut off in the middle of a write. */
class File implements Bytes {
  bytes = new Uint8Array();
  room: number;
  /** Bytes that still arrive before the machine stops. */
  left = Infinity;

  constructor(room: number) {
    this.room = room;
  }
  getSize(): number {
    return this.bytes.length;
  }
  read(into: Uint8Array, { at }: { at: number }): number {
    const part = this.bytes.subarray(at, at + into.length);
    into.set(part);
    return part.length;
  }
  write(from: Uint8Array, { at }: { at: number }): number {
    const end = at + from.length;
    if (end > this.room) throw new DOMException('No space', 'QuotaExceededError');
    if (end > this.bytes.length) {
      const grown = new Uint8Array(end);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    const arrives = Math.min(from.length, this.left);
    this.bytes.set(from.subarray(0, arrives), at);
    this.left -= arrives;
    return from.length;
  }
  flush(): void {
    // Everything is on the disk already.
  }
}

describe('notes in space that was taken', () => {
  test('the last one is read, and none after clearing', () => {
    const file = new File(Infinity);
    expect(takeSpace(file, 100)).toBe(true);
    expect(readNoteIn(file)).toBeNull();
    for (const text of ['one', 'екі — longer', '3']) {
      expect(writeNoteIn(file, text)).toBe(true);
      expect(readNoteIn(file)).toBe(text);
    }
    clearNoteIn(file);
    expect(readNoteIn(file)).toBeNull();
    expect(writeNoteIn(file, 'again')).toBe(true);
    expect(readNoteIn(file)).toBe('again');
  });

  test('a full disk takes notes as long as they fit, and the space grows only where there is room', () => {
    const file = new File(Infinity);
    takeSpace(file, 1000);
    file.room = file.getSize();
    expect(writeNoteIn(file, 'x'.repeat(200_000))).toBe(true);
    expect(writeNoteIn(file, 'x'.repeat(300_000))).toBe(false);
    expect(takeSpace(file, 300_000)).toBe(false);
    expect(takeSpace(new File(1000), 10)).toBe(false);
    file.room = Infinity;
    expect(takeSpace(file, 300_000)).toBe(false);
    expect(readNoteIn(file)).toHaveLength(200_000);
    clearNoteIn(file);
    expect(takeSpace(file, 300_000)).toBe(true);
    expect(writeNoteIn(file, 'x'.repeat(300_000))).toBe(true);
  });

  test('a stop in the middle of a write leaves the note before or the one after', () => {
    const text = fc.string({ maxLength: 300 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        text,
        fc.nat(600),
        (before, after, left) => {
          const file = new File(Infinity);
          takeSpace(file, 1000);
          for (const one of before) writeNoteIn(file, one);
          file.left = left;
          writeNoteIn(file, after);
          expect([before.at(-1), after]).toContain(readNoteIn(file));
        },
      ),
      // Only the turn in the head of the older slot was written anew.
      { numRuns: 60, examples: [[['', ' '], ' ', 13]] },
    );
  });

  test('what is no note is none', () => {
    const file = new File(Infinity);
    expect(readNoteIn(file)).toBeNull();
    clearNoteIn(file);
    expect(writeNoteIn(file, 'x')).toBe(false);
    file.bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) & 255);
    expect(readNoteIn(file)).toBeNull();
  });
});
