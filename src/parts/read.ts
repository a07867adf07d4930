// A part from a file: nothing of it is believed before it is looked at.

import type { Diagnostic } from '../model/index.ts';
import { compile } from '../plan/index.ts';
import type { Part } from './types.ts';
import validate from './validate.generated.js';
import { wholeOf } from './whole.ts';

export type WrongPart =
  | { readonly code: 'not-a-part'; readonly paths: readonly string[] }
  | { readonly code: 'broken'; readonly diagnostics: readonly Diagnostic[] };

export function readPart(value: unknown): { readonly part: Part } | { readonly wrong: WrongPart } {
  if (!validate(value)) {
    const paths = [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))];
    return { wrong: { code: 'not-a-part', paths } };
  }
  const part = value as Part;
  const errors = compile(wholeOf(part)).diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? { wrong: { code: 'broken', diagnostics: errors } } : { part };
}
