// What was typed into a field and is no value of it stays, also while the field is not shown: whoever comes back finds it
// there, with what is wrong. It is forgotten with the page.

interface HalfTyped {
  readonly text: string;
  /** What the field held: where that is another since, nobody goes on with the text. */
  readonly beside: unknown;
}

const all = new Map<string, HalfTyped>();

/** A field is known by its place: of which thing it is, and of what in it. */
export function keepHalfTyped(place: string | undefined, text: string | null, beside: unknown): void {
  if (place === undefined) return;
  if (text === null) all.delete(place);
  else all.set(place, { text, beside });
}

export function halfTyped(place: string | undefined, beside: unknown): string | null {
  const kept = place === undefined ? undefined : all.get(place);
  return kept !== undefined && kept.beside === beside ? kept.text : null;
}
