// Texts with places for values.

export type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** Fills `{name}`. A part in square brackets is left out where a name in it is empty: `[ Did you mean {nearest}?]`. */
export function fill(text: string, values: Values, sayNumber: (value: number) => string = String): string {
  const value = (name: string): string => {
    const said = values[name];
    return typeof said === 'number' ? sayNumber(said) : String(said ?? '');
  };
  return text
    .replace(/\[([^\][]*\{[^\][]*)\]/g, (_, part: string) =>
      placesIn(part).every((name) => value(name) !== '') ? part : '',
    )
    .replace(PLACE, (_, name: string) => value(name));
}

const PLACE = /\{(\w+)\}/g;

/** The names of the places of a text. */
export function placesIn(text: string): string[] {
  return Array.from(text.matchAll(PLACE), (match) => match[1] as string);
}
