// Every text of a document that stands in several languages.

import { within } from './pointer.ts';
import { Kept, shortcut } from './shortcuts.ts';
import { instrumentSchema, resolveSchema, schemaWithin, type Schema } from './schema.ts';
import type { Instrument, Text } from './types.ts';

export interface TextPlace {
  readonly path: string;
  /** The same with ids and codes in the place of positions: it leads to the same text when parts are moved. */
  readonly name: string;
  readonly text: Text;
}

/** In the order of the document; what stands in `known` is left out. */
export function textsOf(document: Instrument, known: ReadonlySet<unknown> = NONE): TextPlace[] {
  const found: TextPlace[] = [];
  addTexts(document, instrumentSchema, { path: '', name: '' }, known, found);
  return found;
}

function addTexts(
  value: object,
  schema: Schema,
  at: Omit<TextPlace, 'text'>,
  known: ReadonlySet<unknown>,
  found: TextPlace[],
): void {
  if (schema.$ref === '#/$defs/Text') {
    found.push({ ...at, text: value as Text });
    return;
  }
  const own = resolveSchema(schema, value);
  const isList = Array.isArray(value);
  const taken = new Set<string>();
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    if (typeof member !== 'object' || member === null) continue;
    const called = isList ? nameIn(member) : undefined;
    // Of two that are called the same, the second has its position.
    const name = called === undefined || taken.has(called) ? key : called;
    taken.add(name);
    const inner = known.has(member) ? undefined : schemaWithin(own, key);
    if (!inner) continue;
    const place = { path: within(at.path, key), name: within(at.name, name) };
    const isPart = isList && at.path.lastIndexOf('/') === 0;
    if (isPart && known.size === 0) found.push(...textsIn(member, inner, place));
    else addTexts(member, inner, place, known, found);
  }
}

interface KeptTexts extends Omit<TextPlace, 'text'> {
  readonly found: readonly TextPlace[];
}

const ofParts = new Kept(shortcut('texts in parts'), new WeakMap<object, KeptTexts>());

/** Those of a part, which an edit mostly leaves as it was. */
function textsIn(part: object, schema: Schema, at: Omit<TextPlace, 'text'>): readonly TextPlace[] {
  const find = (): TextPlace[] => {
    const found: TextPlace[] = [];
    addTexts(part, schema, at, NONE, found);
    return found;
  };
  const kept = ofParts.of(part, () => ({ ...at, found: find() }));
  return kept.path === at.path && kept.name === at.name ? kept.found : find();
}

const NONE: ReadonlySet<unknown> = new Set();

/** What an entry of a list is called. */
function nameIn(entry: object): string | undefined {
  const { id, code } = entry as { readonly id?: unknown; readonly code?: unknown };
  return [id, code].find((one) => typeof one === 'string');
}
