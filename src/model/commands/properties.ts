// One property at a time, at any place of a document.

import { isOfType, resolveSchema, typeNameOf } from '../schema.ts';
import { command, misuse, type Command, type Edit } from './command.ts';
import { placeAt } from './places.ts';

/**
 * Sets or replaces what stands at a JSON Pointer; undefined removes it.
 * A text that was not there is begun, and an optional one goes with its last language; so do defaults of terms.
 */
export function setProperty(path: string, value: unknown): Command {
  return command('edit', path, value === undefined ? removeAt(path) : setAt(path, value));
}

function setAt(path: string, value: unknown): Edit {
  return (draft) => {
    const { owner, key, schema } = placeAt(draft, path);
    const { type } = resolveSchema(schema, value);
    if (!isOfType(value, type)) misuse(`${path} holds no ${typeof value}`);
    if (Array.isArray(owner) && Number(key) >= owner.length)
      misuse(`nothing stands at ${path} to be replaced`);
    owner[key] = value;
  };
}

function removeAt(path: string): Edit {
  return (draft) => {
    const { owner, key, required } = placeAt(draft, path);
    if (required || Array.isArray(owner)) misuse(`${path} must not be absent`);
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a property of a plain object, checked by the schema
    delete owner[key];
    if (Object.keys(owner).length === 0) removeEmpty(draft, path);
  };
}

/** What says nothing once it is empty. */
const EMPTY: readonly string[] = ['Text', 'TermDefaults'];

function removeEmpty(draft: Parameters<Edit>[0], path: string): void {
  const owner = placeAt(draft, path.slice(0, path.lastIndexOf('/')));
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- as above
  if (EMPTY.includes(typeNameOf(owner.schema)) && !owner.required) delete owner.owner[owner.key];
}
