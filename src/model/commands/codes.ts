// A new code for a response option, a level or a value of a table output.

import { create, type Draft } from 'mutative';
import { readPointer } from '../pointer.ts';
import type { Code, Feel, Id, Instrument } from '../types.ts';
import { misuse, type Command } from './command.ts';
import { followCode, havingCodesOf, renamed } from './follow.ts';
import { listAt, placeAt } from './places.ts';

/** What a new code changes in expressions. */
export interface CodeInFeel {
  /** The texts that name the code, with the new one, by JSON Pointer. */
  readonly texts: ReadonlyMap<string, Feel>;
  /** The formulas whose value can be the code. */
  readonly formulas: readonly Id[];
}

/** Finds a code of some values in the expressions of a document; the plan knows what each of them means. */
export type FindCodeInFeel = (
  document: Instrument,
  having: ReadonlySet<Id>,
  from: Code,
  to: Code,
) => CodeInFeel;

/**
 * Renames the code of the option, level or output value that stands at a JSON Pointer, and whatever names the code
 * follows. The same code of something else stays.
 */
export function renameCode(path: string, from: Code, to: Code, findInFeel: FindCodeInFeel): Command {
  const apply = (document: Instrument): Instrument => {
    const having = havingCodeAt(document, path);
    const { texts, formulas } = findInFeel(document, having, from, to);
    return create(document, (draft) => {
      recode(draft, path, from, to);
      followCode(draft, new Set([...having, ...formulas]), renamed(from, to));
      for (const [place, text] of texts) {
        const { owner, key } = placeAt(draft, place);
        owner[key] = text;
      }
    });
  };
  return { name: 'rename', path, apply };
}

function recode(draft: Draft<Instrument>, path: string, from: Code, to: Code): void {
  const position = Number(path.slice(path.lastIndexOf('/') + 1));
  const codes = listAt(draft, path.slice(0, path.lastIndexOf('/'))) as { code: Code }[];
  const value = codes[position];
  if (value?.code !== from) misuse(`no “${from}” stands at ${path}`);
  if (codes.some(({ code }) => code === to)) misuse(`another code is “${to}”`);
  value.code = to;
}

/** Everything that has the codes of the list in which an option, level or output value stands. */
export function havingCodeAt(document: Instrument, path: string): ReadonlySet<Id> {
  const [list = '', owner, , output] = readPointer(path);
  const at = Number(owner);
  switch (list) {
    case 'scales': {
      const scale = document.scales[at]?.id;
      return havingCodesOf(
        document,
        document.items.filter((item) => 'options' in item && item.options === scale).map(({ id }) => id),
      );
    }
    case 'items':
    case 'levels':
      return havingCodesOf(document, idsOf(document[list][at]));
    case 'tables':
      return havingCodesOf(document, idsOf(document.tables[at]?.outputs[Number(output)]));
    default:
      return misuse(`nothing with codes stands at ${path}`);
  }
}

const idsOf = (part: { readonly id: Id } | undefined): Id[] => (part ? [part.id] : []);
