// A row for each text: its place, what it belongs to, and a column for each language with a column for its state.

import { textIn } from '../../../words/index.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import {
  readPointer,
  textsOf,
  TextStates,
  valueAt,
  type Instrument,
  type Text,
} from '../../../model/index.ts';
import { compile } from '../../../plan/index.ts';
import { guarded, unguarded } from '../../cases/csv/guard.ts';
import { CsvRecords } from '../../cases/csv/records.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../cases/csv/write.ts';
import { decodeStrictly } from '../../text.ts';
import { CARRIES_TEXTS } from '../../texts/whole.ts';
import type { FoundText, TextsReader, Writer } from '../contract.ts';

const PLACE = 'place';
const PART = 'part';
const STATE = ':state';
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export const writer: Writer = {
  carries: CARRIES_TEXTS,
  write: ({ document, record }) => {
    const { plan, diagnostics } = compile(document);
    if (!plan) return { contents: null, diagnostics };
    const { languages } = document;
    const [, ...others] = languages;
    const states = new TextStates({ document, record });
    const header = [PLACE, PART, ...languages, ...others.map((language) => language + STATE)];
    const rows = textsOf(document).map((place) => [
      place.name,
      guarded(partOf(document, place.path)),
      ...languages.map((language) => guarded(place.text[language] ?? '')),
      ...others.map((language) => states.conditionOf(place, language)),
    ]);
    const text = BYTE_ORDER_MARK + [header, ...rows].map((cells) => csvLine(cells)).join('');
    return { contents: [new TextEncoder().encode(text)], diagnostics };
  },
};

/** What translators see of where a text belongs. */
function partOf(document: Instrument, path: string): string {
  const part = valueAt(document, `/${readPointer(path).slice(0, 2).join('/')}`) as
    | { label?: Text }
    | undefined;
  return textIn(part?.label, document.languages);
}

export const texts: TextsReader = {
  read: (bytes) => {
    const text = decodeStrictly(bytes);
    if (text === null) return refused({ code: 'text-encoding', severity: 'error', path: '', params: {} });
    const [head, ...rows] = new CsvRecords().take(text.replace(/^\uFEFF/, ''), true);
    const names = (head?.cells ?? []).map((name) => name.trim());
    const place = names.indexOf(PLACE);
    if (place < 0) return refused({ code: 'texts-no-place', severity: 'error', path: '', params: {} });
    const columns = [...names.entries()].filter(
      ([, name]) => TAG.test(name) && name !== PART && name !== PLACE,
    );
    const diagnostics: Diagnostic[] = [];
    const found: FoundText[] = [];
    for (const { cells, fault, line } of rows) {
      if (fault) diagnostics.push({ code: 'texts-line', severity: 'warning', path: '', params: { line } });
      else found.push(rowOf(cells, place, columns, names));
    }
    return { texts: found, diagnostics };
  },
};

function rowOf(
  cells: readonly string[],
  place: number,
  columns: readonly (readonly [number, string])[],
  names: readonly string[],
): FoundText {
  const said = (language: string) => cells[names.indexOf(language + STATE)]?.trim();
  return {
    at: (cells[place] ?? '').trim(),
    texts: Object.fromEntries(columns.map(([at, language]) => [language, unguarded(cells[at] ?? '')])),
    states: Object.fromEntries(
      columns.flatMap(([, language]) => {
        const state = said(language);
        return state === 'reviewed' || state === 'draft' ? [[language, state]] : [];
      }),
    ),
  };
}

function refused(diagnostic: Diagnostic) {
  return { texts: null, diagnostics: [diagnostic] };
}
