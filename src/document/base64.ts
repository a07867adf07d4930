// Bytes as text (RFC 4648), the one way: a text that other bits could also be written as is refused.

import type { Pieces } from './pieces.ts';

/** With `+`, `/` and `=`, as envelopes have it. */
export function inBase64(bytes: Uint8Array): string {
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs);
}

/** Bytes of a piece: whole groups of three, so that pieces stand one after the other. */
const GROUPS = 3 * 2 ** 13;

/** The same in pieces, for what is long. */
export function* writingBase64(bytes: Uint8Array): Pieces<string> {
  let text = '';
  for (let at = 0; at < bytes.length; at += GROUPS) {
    text += inBase64(bytes.subarray(at, at + GROUPS));
    yield;
  }
  return text;
}

/** With `-` and `_`, as keys stand in a record. */
export function inBase64Url(bytes: Uint8Array): string {
  return inBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Null where the text is not what `inBase64` writes. */
export function ofBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = decoded(text);
  return bytes && inBase64(bytes) === text ? bytes : null;
}

/** Null where the text is not what `inBase64Url` writes. */
export function ofBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = decoded(text.replaceAll('-', '+').replaceAll('_', '/'));
  return bytes && inBase64Url(bytes) === text ? bytes : null;
}

function decoded(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
