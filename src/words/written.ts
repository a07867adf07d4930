// What people write, apart from what is said: workers read files, and say nothing.

import type { Written } from './words.ts';
import * as languages from './written-languages.ts';

/** In any of the languages: a file does not say which one it is in. */
export function writtenInAny<Part>(read: (written: Written) => Part): readonly Part[] {
  return Object.values(languages).map(read);
}
