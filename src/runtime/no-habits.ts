// What the built runtime has in the place of the words for those who write as in Excel, SQL or R: what it opens was
// written out by the studio, which refuses such expressions.

import type { Diagnostic } from '../model/diagnostic.ts';

export const sayForeign = (): void => {};

export const sayQuotient = (): void => {};

export const completed = (_text: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics;
