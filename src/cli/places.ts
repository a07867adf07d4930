// Where in a text a diagnostic is: a person reads lines and columns, not JSON Pointers.

import type { Diagnostic } from '../model/diagnostic.ts';
import { nearestPlace, placesInJson, type JsonPlace } from '../model/index.ts';

/** Both count from 1; columns in UTF-16 units, as editors do. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** The places of one text. */
export class Places {
  private readonly text: string;
  private places: ReadonlyMap<string, JsonPlace> | null = null;

  constructor(text: string) {
    this.text = text;
  }

  of({ path, range }: Diagnostic): LineColumn {
    if (path === '') return this.lineColumn(range?.from ?? 0);
    this.places ??= placesInJson(this.text);
    const place = nearestPlace(this.places, path);
    if (!place) return this.lineColumn(0);
    const { key, value } = place;
    if (range && this.text[value.from] === '"')
      return this.lineColumn(offsetInString(this.text, value.from, range.from));
    return this.lineColumn((key ?? value).from);
  }

  private lineColumn(offset: number): LineColumn {
    const before = this.text.slice(0, offset);
    const lines = before.split('\n');
    return { line: lines.length, column: lines.at(-1)!.length + 1 };
  }
}

/** Where the `position`-th unit of a JSON string stands in the text, whose quotation mark is at `open`. */
function offsetInString(text: string, open: number, position: number): number {
  let at = open + 1;
  for (let unit = 0; unit < position; unit += 1)
    at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 'u0000'.length + 1 : 2;
  return at;
}
