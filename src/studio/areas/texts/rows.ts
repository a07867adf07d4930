// The rows of the page: the texts in the order of the document, each part under a head of its own.

import { readPointer, valueAt, type Instrument, type Text, type TextPlace } from '../../../model/index.ts';

/** The parts of an instrument as translators think of them. */
export type Section = 'whole' | 'items' | 'scoring' | 'outcome' | 'tests';

const OUTCOME = new Set(['flags', 'recommendations', 'rules', 'classifications', 'reassessments']);

export interface Head {
  readonly is: 'head';
  readonly key: string;
  /** JSON Pointer of the part; empty for the instrument as a whole. */
  readonly path: string;
  readonly label: Text;
  readonly id: string;
  /** Place among the items, from 1. */
  readonly number: number | null;
  readonly aspect: string | null;
  readonly count: number;
}

export interface Line {
  readonly is: 'text';
  readonly key: string;
  readonly place: TextPlace;
  /** What it is of its part: `label`, `guidance`. */
  readonly property: string;
  /** Within the part, where it is not of the part itself: the code of an option, the number of a row. */
  readonly within: string;
}

export function sectionOf({ path }: TextPlace): Section {
  const [list = ''] = readPointer(path);
  if (['title', 'about', 'aspects'].includes(list)) return 'whole';
  if (list === 'items' || list === 'scales') return 'items';
  if (list === 'tests') return 'tests';
  return OUTCOME.has(list) ? 'outcome' : 'scoring';
}

/** The texts with the heads of their parts between them. */
export function rowsOf(document: Instrument, places: readonly TextPlace[]): (Head | Line)[] {
  const byPart = new Map<string, TextPlace[]>();
  for (const place of places) {
    const part = partOf(place);
    byPart.set(part, [...(byPart.get(part) ?? []), place]);
  }
  return [...byPart].flatMap(([path, own]) => [headOf(document, path, own.length), ...own.map(lineOf)]);
}

/** A text alone, with the head of its part. */
export function rowOf(document: Instrument, place: TextPlace): { readonly head: Head; readonly line: Line } {
  return { head: headOf(document, partOf(place), 1), line: lineOf(place) };
}

/** JSON Pointer of the part that a text belongs to; what is said of the whole belongs to no part. */
function partOf({ path }: TextPlace): string {
  const [list, position] = readPointer(path);
  return position !== undefined && list !== 'about' ? `/${list ?? ''}/${position}` : '';
}

function headOf(document: Instrument, path: string, count: number): Head {
  const part = (path === '' ? {} : valueAt(document, path)) as {
    id?: string;
    label?: Text;
    aspect?: string;
  };
  const [list, position] = readPointer(path);
  return {
    is: 'head',
    key: `head ${path}`,
    path,
    label: path === '' ? document.title : (part.label ?? {}),
    id: part.id ?? '',
    number: list === 'items' ? Number(position) + 1 : null,
    aspect: list === 'aspects' ? (part.id ?? null) : (part.aspect ?? null),
    count,
  };
}

function lineOf(place: TextPlace): Line {
  const keys = readPointer(place.name);
  const property = keys.at(-1) ?? '';
  // Lists and entries take turns; positions are counted from 1.
  const inner = keys.slice(2, -1).filter((_, at) => at % 2 === 1);
  const within = inner.map((key) => (/^\d+$/.test(key) ? String(Number(key) + 1) : key)).join(' · ');
  return { is: 'text', key: place.name, place, property, within };
}
