// What differs between two versions of an instrument, in plain words: which part, where in it, and whether results can
// depend on it. Who says it brings the names.

import type { Id, Instrument, InstrumentDifference, PlaceStep, Text } from '../../model/index.ts';

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

/** A value as it is written; `nothing` says that none is. */
export function short(value: unknown, nothing = ''): string {
  const text = value === undefined ? nothing : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What holds of a term of a score where the term itself does not say it; undefined where nothing does. */
export function impliedBy(
  document: Instrument | null,
  { part, place }: Pick<InstrumentDifference, 'part' | 'place'>,
): number | boolean | undefined {
  if (part?.kind !== 'score' || place[0]?.name !== 'terms') return undefined;
  const { weight = 1, reverse = false } = document?.scores.find(({ id }) => id === part.id)?.defaults ?? {};
  const property = place.at(-1);
  if (property?.of !== 'property') return undefined;
  return property.name === 'weight' ? weight : property.name === 'reverse' ? reverse : undefined;
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
