// What can be said of a name that has no sound value, so that it is not said not to exist.

import type { Diagnostic } from '../model/diagnostic.ts';
import { kindOf, kindsFor, named, shapeOf } from '../model/index.ts';
import type { Id, Instrument } from '../model/types.ts';
import type { NamedValue } from '../language/index.ts';

/** What the value of a name would be if its definition were sound; null where there can be none. */
export function outlineOf(document: Instrument, id: Id): NamedValue | null {
  const kind = kindOf(document, id);
  if (!kind || !kindsFor('expressions').includes(kind) || named(document.items, id)?.kind === 'text')
    return null;
  if (kind === 'reassessment') return { name: id, type: 'number' };
  const shape = shapeOf(document, id);
  if (kind === 'classification' && shape?.kind !== 'choice') return { name: id, type: 'code', codes: [] };
  switch (shape?.kind) {
    case 'choice':
    case 'multi-choice': {
      const codes = shape.options.map(({ code }) => code);
      return { name: id, type: shape.kind === 'choice' ? 'code' : 'codes', codes };
    }
    case 'number':
    case 'boolean':
    case 'date':
      return { name: id, type: shape.kind };
    default:
      return { name: id, type: null };
  }
}

/** Of a name that is unknown among the values, what it is instead. */
export function withoutValue(document: Instrument, diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code !== 'unknown-name') return diagnostic;
  const name = String(diagnostic.params['name']);
  const found = kindOf(document, name);
  if (!found) return diagnostic;
  return found === 'item'
    ? { ...diagnostic, code: 'text-scored', params: { name } }
    : { ...diagnostic, code: 'not-a-value', params: { name, found } };
}
