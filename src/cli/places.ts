// Where in a text a diagnostic is: a person reads lines and columns, not JSON Pointers.

import type { Diagnostic } from '../model/diagnostic.ts';
import { Lines, nearestPlace, placesInJson, type JsonPlace, type LineColumn } from '../model/index.ts';

/** The places of one text. */
export class Places {
  private readonly text: string;
  private readonly lines: Lines;
  private places: ReadonlyMap<string, JsonPlace> | null = null;

  constructor(text: string) {
    this.text = text;
    this.lines = new Lines(text);
  }

  of({ path, range }: Pick<Diagnostic, 'path' | 'range'>): LineColumn {
    if (path === '') return this.lines.at(range?.from ?? 0);
    this.places ??= placesInJson(this.text);
    const place = nearestPlace(this.places, path);
    if (!place) return this.lines.at(0);
    const { key, value } = place;
    if (range && this.text[value.from] === '"')
      return this.lines.at(offsetInString(this.text, value.from, range.from));
    return this.lines.at((key ?? value).from);
  }
}

/** Where the `position`-th unit of a JSON string stands in the text, whose quotation mark is at `open`. */
function offsetInString(text: string, open: number, position: number): number {
  let at = open + 1;
  for (let unit = 0; unit < position; unit += 1)
    at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 'u0000'.length + 1 : 2;
  return at;
}
