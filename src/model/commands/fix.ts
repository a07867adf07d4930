// What a diagnostic offers to write instead, as an edit.

import type { Diagnostic, Fix } from '../diagnostic.ts';
import { readPointer, valueAt } from '../pointer.ts';
import type { Instrument } from '../types.ts';
import { misuse, type Command } from './command.ts';
import { removeEntries } from './lists.ts';
import { setProperty } from './properties.ts';

type Fixable = Pick<Diagnostic, 'path'> & { readonly fix: Fix };

/** Does what mends a diagnostic, of which the document must be the one that it was found in. */
export function applyFix({ path, fix }: Fixable): Command {
  const place = fix.path ?? path;
  return {
    name: 'fix',
    path: place,
    apply: (document) => {
      const value = fixedValue(document, { path, fix });
      return (value === null ? removal(document, place) : setProperty(place, value)).apply(document);
    },
  };
}

/** The whole of what stands at the place of a fix when it is done; null where nothing does any more. */
export function fixedValue(document: Instrument, { path, fix }: Fixable): Fix['value'] {
  const { range, value } = fix;
  if (!range) return value;
  const text = valueAt(document, fix.path ?? path);
  if (typeof text !== 'string' || text.length < range.to) misuse(`no such text stands at ${path}`);
  return text.slice(0, range.from) + String(value) + text.slice(range.to);
}

function removal(document: Instrument, path: string): Command {
  const end = path.lastIndexOf('/');
  const list = path.slice(0, end);
  const isEntry = Array.isArray(valueAt(document, list));
  return isEntry ? removeEntries(list, [Number(readPointer(path).at(-1))]) : setProperty(path, undefined);
}
