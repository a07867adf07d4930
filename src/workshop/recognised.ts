// What a file is that was chosen by mistake, by how its text begins. Nothing of it is believed: it is only named.

import { readJson } from '../model/index.ts';

export type FileKind =
  | 'empty'
  | 'picture'
  | 'document'
  | 'archive'
  | 'handout'
  | 'exercise'
  | 'response'
  | 'register'
  | 'instrument';

/** As the bytes read as text: a byte that is no text is U+FFFD. */
const BEGINNINGS: readonly (readonly [RegExp, FileKind])[] = [
  [/^\s*$/, 'empty'],
  [/^(\uFFFDPNG|\uFFFD{4}\0|GIF8|RIFF[^]{4}WEBP|BM[^]{4}\0|\s*(<\?xml[^>]*>\s*)?<svg)/u, 'picture'],
  [/^(%PDF-|PK[^]{2,28}(\[Content_Types\]|_rels\/|mimetype|word\/|xl\/)|\{\\rtf)/u, 'document'],
  [/^PK\p{Cc}{2}/u, 'archive'],
];

const FORMATS: readonly (readonly [RegExp, FileKind])[] = [
  [/^aspect-handout(-file)?\//, 'handout'],
  [/^aspect-exercise\//, 'exercise'],
  [/^aspect-response\//, 'response'],
  [/^aspect-register\//, 'register'],
  [/^aspect-(instrument|file)\//, 'instrument'],
];

/** Null where it cannot be told. */
export function recognised(text: string): FileKind | null {
  const [, begun] = BEGINNINGS.find(([beginning]) => beginning.test(text)) ?? [];
  if (begun) return begun;
  const { value } = readJson(text);
  const { format } = (value ?? {}) as { readonly format?: unknown };
  return FORMATS.find(([known]) => typeof format === 'string' && known.test(format))?.[1] ?? null;
}
