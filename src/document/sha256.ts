// SHA-256 (FIPS 180-4) at once: inside a database transaction one cannot wait for the browser's own, which is
// also absent where the page is not served over HTTPS.

import { atOnce, type Pieces } from './pieces.ts';

const ROUNDS = constants((prime) => Math.cbrt(prime), 64);
const START = constants((prime) => Math.sqrt(prime), 8);

/** Bytes of one piece, which are some milliseconds. */
const PIECE = 2 ** 16;

/** The digest of bytes, or of a text as UTF-8, as 64 hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return atOnce(hashing(data));
}

/** The same in pieces. */
export function* hashing(data: string | Uint8Array): Pieces<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const padded = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  padded.setUint32(padded.byteLength - 4, bytes.length << 3);

  const hash = Uint32Array.from(START);
  const words = new Uint32Array(64);
  for (let block = 0; block < padded.byteLength; block += 64) {
    addBlock(hash, words, padded, block);
    if (block % PIECE === 0) yield;
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
}

function addBlock(hash: Uint32Array, words: Uint32Array, data: DataView, block: number): void {
  for (let i = 0; i < 16; i++) words[i] = data.getUint32(block + 4 * i);
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15]!;
    const late = words[i - 2]!;
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[i] = words[i - 16]! + s0 + words[i - 7]! + s1;
  }
  let [a, b, c, d] = [hash[0]!, hash[1]!, hash[2]!, hash[3]!];
  let [e, f, g, h] = [hash[4]!, hash[5]!, hash[6]!, hash[7]!];
  // No lists in here: before the browser has made it fast, each of them takes longer than all else.
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + ROUNDS[i]! + words[i]!) | 0;
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  hash[0]! += a;
  hash[1]! += b;
  hash[2]! += c;
  hash[3]! += d;
  hash[4]! += e;
  hash[5]! += f;
  hash[6]! += g;
  hash[7]! += h;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fractions of a root of the first primes. */
function constants(root: (prime: number) => number, count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes.map((prime) => Math.floor((root(prime) % 1) * 2 ** 32));
}
