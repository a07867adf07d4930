// What people write, apart from what is said: workers read files, and say nothing.

import * as languages from './written-languages.ts';

/** What people write in cells, in small letters; several words for one thing stand between `|`. */
export interface Written {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Taken only where the notation `yes-no` is accepted: a letter may be a code as well. */
  readonly alsoYes: readonly string[];
  readonly alsoNo: readonly string[];
  /** The kinds of items. */
  readonly kinds: Readonly<
    Record<'choice' | 'multi-choice' | 'boolean' | 'number' | 'date' | 'text', string>
  >;
  /** The columns of a list of items. */
  readonly headings: Readonly<Record<'id' | 'label' | 'kind' | 'answers' | 'min' | 'max', string>>;
}

/** In any of the languages: a file does not say which one it is in. */
export function writtenInAny<Part>(read: (written: Written) => Part): readonly Part[] {
  return Object.values(languages).map(read);
}
