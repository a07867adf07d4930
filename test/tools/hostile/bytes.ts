// What hostile files are made of; the same bytes every time, in a browser too.

export interface Hostile {
  /** What is wrong with it. */
  readonly name: string;
  readonly kind: 'instrument' | 'cases' | 'package';
  /** Its ending says what it claims to be. */
  readonly fileName: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

export const KB = 1 << 10;
export const MB = 1 << 20;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const times = <One>(count: number, make: (position: number) => One): One[] =>
  Array.from({ length: count }, (_, position) => make(position));

export const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array => {
  const all = parts.map((part) => (typeof part === 'string' ? utf8(part) : part));
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const bytesOf = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

/** Two or four bytes for each unit, the low one first unless it is said otherwise. */
export function wide(text: string, width: 2 | 4, isBigEndian = false): Uint8Array {
  const bytes = new Uint8Array(text.length * width);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const low = at * width + (isBigEndian ? width - 1 : 0);
    const high = at * width + (isBigEndian ? width - 2 : 1);
    bytes[low] = unit & 0xff;
    bytes[high] = unit >> 8;
  }
  return bytes;
}

/** Bytes without any order (xorshift32). */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 20_260_615;
  for (let at = 0; at < length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state;
  }
  return bytes;
}
