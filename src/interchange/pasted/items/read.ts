// Rows of a spreadsheet as items. Every row becomes an item or is refused with a reason, and nothing is written yet:
// whoever pastes sees first what was understood and what is doubtful.

import { renameInExpression } from '../../../language/index.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import {
  atOnce,
  giveIds,
  hiddenSigns,
  type AskedItem,
  type Id,
  type Instrument,
  type ItemBase,
  type Pieces,
} from '../../../model/index.ts';
import type { Aspect, ResponseScale } from '../../../model/types.ts';
import { areProblems, problem } from '../problem.ts';
import { answersAcross } from './across.ts';
import { aspectsNamed, readAbout, type AspectsNamed } from './about.ts';
import { joinAnswerColumns } from './answer-columns.ts';
import { looksLikeAnswers, readAnswers, saysKind, type AnswerContext, type ReadItem } from './answers.ts';
import { cellsOf, layoutOf, type Layout } from './columns.ts';
import { canBeId, idOf } from './ids.ts';
import { areBulleted, withoutBullet } from './numbering.ts';
import { sharingOptions } from './shared.ts';

export interface PastedRow {
  /** From 1, with blank rows and headings counted. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Null where the row is refused. */
  readonly item: AskedItem | null;
  /** All for which it is refused, or what about the item is doubtful. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface PastedItems {
  /** All but blank rows and headings. */
  readonly rows: readonly PastedRow[];
  /** Response scales that several of the items share, and that the instrument does not have. */
  readonly scales: readonly ResponseScale[];
  /** Aspects that items are of, and that the instrument does not have. */
  readonly aspects: readonly Aspect[];
  /** The cells of the first row, where they were taken for headings. */
  readonly headings: readonly string[];
  /** Headings of columns with something in them that no item takes. */
  readonly unread: readonly string[];
}

/** Reads rows of cells; labels are in `language`, and `base` is what every item has besides. */
export function readItems(
  cells: readonly (readonly string[])[],
  document: Instrument,
  language: string,
  base: Partial<ItemBase> = {},
): PastedItems {
  return atOnce(readingItems(cells, document, language, base));
}

const NONE: readonly string[] = [];

/** Rows of one piece. */
const PIECE = 50;

export function* readingItems(
  cells: readonly (readonly string[])[],
  document: Instrument,
  language: string,
  base: Partial<ItemBase> = {},
): Pieces<PastedItems> {
  const given = cells
    .map((one, position) => ({ row: position + 1, cells: one, anchors: NONE }))
    .filter((one) => one.cells.some((cell) => cell !== ''));
  const joined = joinAnswerColumns(given.map((one) => one.cells));
  const all = joined
    ? given.map((one, at) => ({ ...one, cells: joined.rows[at]!, anchors: joined.anchors[at]! }))
    : given;
  const layout = layoutOf(
    all.map((one) => one.cells),
    { isKind: (cell) => saysKind(cell, document), areAnswers: looksLikeAnswers },
  );
  const rows = layout.hasHeadings ? all.slice(1) : all;
  const freshId = giveIds(document);
  const context: AnswerContext = { document, language, isRedcap: layout.isRedcap };
  const aspects = aspectsNamed(document, language, freshId);
  const doubtsAbout = doubting(document, language);
  const labelAt = layout.columns.indexOf('label');
  const isBulleted = !layout.hasHeadings && areBulleted(rows.map((one) => one.cells[labelAt] ?? ''));
  const read: (ReadItem | readonly Diagnostic[])[] = [];
  for (const [at, one] of rows.entries()) {
    if (at % PIECE === 0) yield;
    const item = readRow(one.cells, { ...layout, isBulleted }, context, base, aspects, freshId);
    read.push(areProblems(item) ? item : withAnchors(item, one.anchors, language));
  }
  yield;
  const follow = followerOf(read, rows, layout);
  yield;
  const { items, scales } = yield* sharingOptions(
    read.map((one) => (areProblems(one) ? null : follow(one))),
    document.scales,
    language,
    freshId,
  );
  const diagnostics: (readonly Diagnostic[])[] = [];
  for (const [at, one] of rows.entries()) {
    if (at % PIECE === 0) yield;
    diagnostics.push([...saidOf(read[at]!), ...doubtsAbout(one.cells, items[at]!)]);
  }
  const headings = layout.hasHeadings ? all[0]!.cells : [];
  return {
    rows: rows.map(({ row, cells: own }, position) => ({
      row,
      cells: own,
      item: items[position]!,
      diagnostics: diagnostics[position]!,
    })),
    scales,
    aspects: aspects.begun.filter(({ id }) => items.some((item) => item?.aspect === id)),
    headings,
    // Without headings, the first cell says what a column is.
    unread: (layout.hasHeadings ? headings : (rows[0]?.cells ?? [])).filter(
      (_, i) => layout.columns[i] === null && rows.some((one) => (one.cells[i] ?? '') !== ''),
    ),
  };
}

/** What each answer means of this item alone: its answers are not shared with others then. */
function withAnchors(read: ReadItem, anchors: readonly string[], language: string): ReadItem {
  const { item, doubts } = read;
  if (!('options' in item) || typeof item.options === 'string' || anchors.every((one) => one === ''))
    return read;
  const options = item.options.map((option, at) =>
    anchors[at] ? { ...option, anchor: { [language]: anchors[at] } } : option,
  );
  return { item: { ...item, options }, doubts };
}

/** A condition reads the pasted item by the name that it is given here, where the one that it came with is taken. */
function followerOf(
  read: readonly (ReadItem | readonly Diagnostic[])[],
  rows: readonly { readonly cells: readonly string[] }[],
  { columns }: Layout,
): (one: ReadItem) => ReadItem {
  const renamed = read.flatMap((one, at) => {
    const { id } = cellsOf(rows[at]!.cells, columns).cells;
    return areProblems(one) || id === '' || id === one.item.id ? [] : [{ from: id, to: one.item.id }];
  });
  return (one) => {
    const { relevantWhen } = one.item;
    if (relevantWhen === undefined || renamed.length === 0) return one;
    const now = renamed.reduce((text, { from, to }) => renameInExpression(text, from, to), relevantWhen);
    return { ...one, item: { ...one.item, relevantWhen: now } };
  };
}

/** What is doubtful of a row beside what it is read as: a label that there is already, and signs that are not seen. */
function doubting(
  { items }: Instrument,
  language: string,
): (cells: readonly string[], item: AskedItem | null) => Diagnostic[] {
  const labelOf = ({ label }: ItemBase): string => (label[language] ?? '').trim();
  const known = new Set(items.map((item) => labelOf(item).toLowerCase()));
  return (cells, item) => {
    if (!item) return [];
    const label = labelOf(item);
    const isTwice = known.has(label.toLowerCase());
    known.add(label.toLowerCase());
    return [
      ...(isTwice ? [problem('item-label-twice', { label }, 'warning')] : []),
      ...cells.flatMap((cell) => hiddenSigns(cell)),
    ];
  };
}

function saidOf(read: ReadItem | readonly Diagnostic[]): readonly Diagnostic[] {
  return areProblems(read) ? read : read.doubts;
}

function readRow(
  row: readonly string[],
  { columns, hasHeadings, isBulleted }: Layout & { readonly isBulleted: boolean },
  context: AnswerContext,
  base: Partial<ItemBase>,
  aspects: AspectsNamed,
  freshId: (id: Id) => Id,
): ReadItem | readonly Diagnostic[] {
  const across = hasHeadings
    ? null
    : answersAcross(row.slice(columns.indexOf('label')), (cell) => saysKind(cell, context.document));
  const { cells, beyond } =
    across === null
      ? cellsOf(row, columns)
      : cellsOf([row[columns.indexOf('label')] ?? '', across], ['label', 'answers']);
  const written = cells.label.replace(/\s*\n\s*/g, ' ');
  const label = isBulleted ? withoutBullet(written) : written;
  const { about, problems } = readAbout(cells, context.language, aspects);
  const named = { ...base, ...about, id: 'item', label: { [context.language]: label } };
  const read = readAnswers(named, cells, context);
  const wrong = [
    ...(beyond === '' ? [] : [problem('pasted-too-many-cells', { text: beyond })]),
    ...(label === '' ? [problem('pasted-no-label')] : []),
    ...problems,
    ...(areProblems(read) ? read : []),
  ];
  if (wrong.length > 0 || areProblems(read)) return wrong;
  const id = freshId(
    cells.id === '' ? idOf(label, 'item') : canBeId(cells.id) ? cells.id : idOf(cells.id, 'item'),
  );
  const isOther = cells.id !== '' && id !== cells.id;
  const changed = isOther ? [problem('pasted-id-changed', { id: cells.id, instead: id }, 'warning')] : [];
  const beside = across === null ? [] : [problem('pasted-answers-across', { text: across }, 'warning')];
  return { ...read, item: { ...read.item, id }, doubts: [...changed, ...beside, ...read.doubts] };
}
