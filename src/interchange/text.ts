// The bytes of a text file. What cannot be decoded is refused: a mark in its place would be taken for the text.

/** UTF-8, or UTF-16 with a byte order mark; null where the bytes are neither. */
export function decodeStrictly(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
