// Test cases from a spreadsheet: a row for each, answers and expected results in columns that a heading names.

import type { Diagnostic } from '../../model/diagnostic.ts';
import { readPlainDate } from '../../model/date-text.ts';
import { askedAs, checkRename, optionsOf, type AskedItem } from '../../model/index.ts';
import { numberedDay } from '../../model/dates.ts';
import type { Id, Instrument, IsoDate, Response, Responses } from '../../model/types.ts';
import { writtenMeaning } from '../cases/notations/written.ts';
import { writtenInAny } from '../../words/index.ts';
import { codeMeant, folded } from './codes.ts';
import { readNumber } from './numbers.ts';
import { isProblem, problem } from './problem.ts';

/** A result that a column can be about. */
export interface ResultColumn {
  readonly key: string;
  /** By which a heading knows it. */
  readonly names: readonly string[];
}

export interface PastedTest {
  /** Its row in what was pasted, from 0. */
  readonly row: number;
  /** Empty where it is given one. */
  readonly id: string;
  readonly label: string;
  readonly assessedOn: IsoDate | undefined;
  readonly source: string;
  readonly responses: Responses;
  /** Cells of expected results as they were written, by the key of the result. */
  readonly expected: ReadonlyMap<string, { readonly text: string; readonly column: number }>;
}

export interface PastedTests {
  readonly tests: readonly PastedTest[];
  /** Headings that name nothing here. */
  readonly unread: readonly string[];
  readonly problems: readonly {
    readonly row: number;
    readonly column: number;
    readonly diagnostic: Diagnostic;
  }[];
}

type Column =
  | { readonly kind: (typeof OWN)[number] | 'unread' }
  | { readonly kind: 'item'; readonly item: AskedItem }
  | { readonly kind: 'result'; readonly key: string };

/** What every test case has besides answers and results. */
const OWN = ['id', 'label', 'assessedOn', 'source'] as const;

/** What a heading means that names nothing of the instrument, in any language. */
const MEANT = new Map(
  writtenInAny(({ testHeadings }) => testHeadings).flatMap((headings) =>
    OWN.flatMap((kind) => headings[kind].split('|').map((word) => [folded(word), kind] as const)),
  ),
);

/** Null where the first row is no heading: it names neither an item nor a result. */
export function readTests(
  cells: readonly (readonly string[])[],
  document: Instrument,
  results: readonly ResultColumn[],
): PastedTests | null {
  const [head = [], ...rows] = cells;
  const columns = onceEach(head.map((name) => columnOf(name, document, results)));
  if (!columns.some(({ kind }) => kind === 'item' || kind === 'result')) return null;
  const problems: { row: number; column: number; diagnostic: Diagnostic }[] = [];
  const given = new Set<Id>();
  const tests = rows.flatMap((line, at) => {
    if (line.every((text) => text === '')) return [];
    const row = at + 1;
    // What stands under no heading would vanish without a word.
    for (const [column, text] of line.entries())
      if (text !== '' && (head[column] ?? '') === '')
        problems.push({ row, column, diagnostic: problem('pasted-too-wide', { text }) });
    return [
      readTest(line, row, columns, document, given, (column, diagnostic) =>
        problems.push({ row, column, diagnostic }),
      ),
    ];
  });
  const unread = head.filter((name, at) => name !== '' && columns[at]!.kind === 'unread');
  return { tests, unread, problems };
}

/** Of two columns that say the same of a test case only the first is read: none is written over another. */
function onceEach(columns: readonly Column[]): Column[] {
  const said = columns.map(
    (one) => `${one.kind} ${'item' in one ? one.item.id : 'key' in one ? one.key : ''}`,
  );
  return columns.map((column, at) => (said.indexOf(said[at]!) === at ? column : { kind: 'unread' }));
}

function columnOf(name: string, document: Instrument, results: readonly ResultColumn[]): Column {
  const word = folded(name);
  if (word === '') return { kind: 'unread' };
  const asked = document.items.map((item) => askedAs(document, item));
  const byId = asked.find(({ id }) => id === name);
  if (byId) return { kind: 'item', item: byId };
  const result = results.filter(({ names }) => names.some((one) => folded(one) === word));
  const items = asked.filter(({ label }) => Object.values(label).some((one) => folded(one) === word));
  // What two things are called names neither.
  if (result.length + items.length > 1) return { kind: 'unread' };
  const kind = MEANT.get(word);
  if (result.length + items.length === 0) return { kind: kind ?? 'unread' };
  return items[0] ? { kind: 'item', item: items[0] } : { kind: 'result', key: result[0]!.key };
}

function readTest(
  line: readonly string[],
  row: number,
  columns: readonly Column[],
  document: Instrument,
  given: Set<Id>,
  refuse: (column: number, diagnostic: Diagnostic) => void,
): PastedTest {
  const responses: Record<Id, Response> = {};
  const expected = new Map<string, { text: string; column: number }>();
  const texts = { id: '', label: '', source: '' };
  let assessedOn: IsoDate | undefined;
  for (const [column, text] of line.entries()) {
    const of = columns[column] ?? { kind: 'unread' };
    if (text === '') continue;
    if (of.kind === 'label' || of.kind === 'source') texts[of.kind] = text;
    else if (of.kind === 'id') {
      const [wrong] = checkRename(document, '', text);
      if (wrong) refuse(column, wrong);
      else if (given.has(text)) refuse(column, problem('duplicate-id', { id: text }));
      given.add(text);
      texts.id = text;
    } else if (of.kind === 'result') expected.set(of.key, { text, column });
    else if (of.kind === 'assessedOn') {
      assessedOn = readPlainDate(text);
      if (assessedOn === undefined)
        refuse(column, problem('case-without-date', { value: text, ...numberedDay(text) }));
    } else if (of.kind === 'item') {
      const answer = readAnswer(of.item, text, document);
      if (isProblem(answer)) refuse(column, answer);
      else responses[of.item.id] = answer;
    }
  }
  return { row, ...texts, assessedOn, responses, expected };
}

/** A code, a label, a number, a date, yes or no. */
function readAnswer(item: AskedItem, text: string, document: Instrument): NonNullable<Response> | Diagnostic {
  const written = writtenMeaning(item, document)(text);
  if (written !== undefined) return written;
  if (item.kind === 'choice') return codeMeant(text, optionsOf(item.options, document));
  if (item.kind === 'number') return readNumber(text);
  if (item.kind === 'date')
    return (
      readPlainDate(text) ??
      problem('answer-not-a-date', { text, item: item.id, value: text, ...numberedDay(text) })
    );
  if (item.kind !== 'multi-choice') return problem('text-not-yes-no', { text, item: item.id, value: text });
  const codes = text.split(/[;,]/).map((one) => codeMeant(one.trim(), optionsOf(item.options, document)));
  return codes.find(isProblem) ?? (codes as string[]);
}
