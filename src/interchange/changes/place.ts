// What differs between two versions of an instrument, in plain words: which part, where in it, and whether results can
// depend on it. Who says it brings the names.

import type { Id, InstrumentDifference, PlaceStep, Text } from '../../model/index.ts';

/** Says what stands in a document, in the words of whoever reads. */
export interface Speaker {
  /** Empty where there is none. */
  text(text: Text | undefined): string;
  nameOf(id: Id): string;
  codeOf(owner: Id, code: string): string;
  languageOf(tag: string): string;
  /** As people know it; as it is written where they know no other name. */
  property(name: string): string;
}

/** Properties that people read, and from which nothing is computed. */
const READ = new Set([
  ...['label', 'description', 'guidance', 'anchor', 'rationale', 'source', 'unit', 'note'],
  ...['evidence', 'nature', 'direction', 'aspect'],
]);

/** What only says where in the part it is, and is plain without it. */
const PLAIN = new Set(['terms', 'levels', 'policy', 'value']);

/** Whether results can depend on it. */
export function isComputed({ part, place }: Pick<InstrumentDifference, 'part' | 'place'>): boolean {
  if (part === null || part.kind === 'test' || part.kind === 'aspect') return false;
  return !place.some(({ name, of }) => of === 'property' && READ.has(name));
}

/** Whether what is there before or after is made of parts, and is said by its name alone. */
export function isWhole({ what, place, before, after }: InstrumentDifference): boolean {
  return what !== 'changed' && (place.length === 0 || hasParts(what === 'removed' ? before : after));
}

/** Where something changed, in words: the part, and the steps from there. */
export function sayPlaceOf(
  speaker: Speaker,
  { part, place }: Pick<InstrumentDifference, 'part' | 'place'>,
): { readonly of: string; readonly words: readonly string[] } {
  const id = part?.id ?? '';
  const words = place
    .filter((step) => !(step.of === 'property' && PLAIN.has(step.name)))
    .map((step, i, steps) =>
      sayStep(speaker, step, steps.slice(0, i).findLast((one) => one.of === 'id')?.name ?? id),
    );
  return { of: speaker.text(part?.label) || id, words };
}

/** A value as it is written. */
export function short(value: unknown): string {
  const text = value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What is made of parts is not read as one value. */
function hasParts(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A code in a map is one of the value that `owner` names. */
function sayStep(speaker: Speaker, { name, of, label }: PlaceStep, owner: Id): string {
  if (of === 'language') return speaker.languageOf(name);
  if (label) return speaker.text(label) || name;
  if (of === 'code') return speaker.codeOf(owner, name);
  if (of === 'id') return speaker.nameOf(name);
  return of === 'property' ? speaker.property(name) : name;
}
