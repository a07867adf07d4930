// How a file of cases is to be read, from the options `--accept` and `--missing`: `A,B` for every column, or
// `COLUMN=A,B` for one.

import {
  AS_WRITTEN,
  askedIn,
  knownColumns,
  NOTATIONS,
  NOTATIONS_OF,
  type CaseSettings,
  type Notation,
  type Taken,
} from '../interchange/index.ts';
import { nearest } from '../model/nearest.ts';
import type { Instrument } from '../model/index.ts';
import { BadUse, type Call } from './call.ts';
import { say } from './say.ts';
import { inOneLine, note } from './print.ts';

/** What is said of a column, or of all of them. */
interface Said {
  readonly column: string | null;
  readonly words: readonly string[];
}

export function settingsOf({ accept, missing }: Call, instrument: Instrument): CaseSettings {
  if (accept.length + missing.length === 0) return AS_WRITTEN;
  const kinds = new Map(
    [...knownColumns(instrument)].flatMap(([name, column]) => {
      const item = askedIn(name, column, instrument);
      return item ? [[name, item.kind] as const] : [];
    }),
  );
  const notations = accept.map((text) => said(text, '--accept', [...kinds.keys()]));
  const codes = missing.map((text) => said(text, '--missing', [...kinds.keys()]));
  for (const { column, words } of notations)
    for (const word of words) {
      if (!isNotation(word))
        throw new BadUse('unknownNotation', { notation: word, notations: NOTATIONS.join(', ') });
      const possible = column === null ? NOTATIONS : NOTATIONS_OF[kinds.get(column)!];
      if (!possible.includes(word))
        throw new BadUse('otherNotation', {
          notation: word,
          column: column ?? '',
          notations: possible.join(', ') || '—',
        });
    }
  const fields = [...kinds.keys()].map((column) => {
    const settings = {
      accept: wordsFor(column, notations).filter(isNotation),
      missing: wordsFor(column, codes),
    };
    return [column, settings] as const;
  });
  return { columns: null, fields: Object.fromEntries(fields) };
}

function said(text: string, option: string, columns: readonly string[]): Said {
  const [, column, list] = /^([^=,]*)=(.*)$/s.exec(text) ?? [];
  const words = (list ?? text)
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) throw new BadUse('optionWithoutValue', { option });
  if (column !== undefined && !columns.includes(column))
    throw new BadUse('unknownColumn', {
      option,
      column,
      nearest: nearest(column, columns).join(', ') || '—',
    });
  return { column: column ?? null, words };
}

function wordsFor(name: string, all: readonly Said[]): string[] {
  return [...new Set(all.flatMap(({ column, words }) => (column === null || column === name ? words : [])))];
}

function isNotation(word: string): word is Notation {
  return (NOTATIONS as readonly string[]).includes(word);
}

/** What was taken for something else than it is written as: nothing of this happens in silence. */
export function tellTaken(
  file: string,
  taken: readonly Taken[],
  call: Pick<Call, 'quiet' | 'language'>,
): void {
  for (const { field, as, count, examples } of taken) {
    const shown = examples.map(({ from, to }) => (as === 'missing' ? from : `${from} → ${to}`)).join('; ');
    const params = { file, field, notation: as, count, examples: inOneLine(shown) };
    note(say(as === 'missing' ? 'takenMissing' : 'taken', params, call.language), call);
  }
}
