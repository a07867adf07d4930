// Blocks of cells of the table of items: as text for a spreadsheet, and back. Nothing is written here: what was read
// comes back with what was not understood, so that a paste is done as a whole or not at all.

import { itemCells, readDateRange, readNumberRange } from '../../../interchange/pasted/index.ts';
import { checkRename, optionsOf, type Id, type Item, type Option } from '../../../model/index.ts';
import { idOfWords } from '../../../model/latin.ts';
import { t } from '../../i18n/index.ts';
import { sayDiagnostic, type Workspace } from '../../state/index.ts';
import { choicesOf, chosen, kindChoices } from './choices.ts';
import type { ColumnId } from './columns.ts';
import { asKind, KINDS } from './kinds.ts';
import { canBeTyped, printOptions, readTypedOptions } from './typed-options.ts';

/** Cells that are selected: what is copied, and from where on is pasted. */
export interface CellBlock {
  readonly items: readonly Item[];
  readonly columns: readonly ColumnId[];
  /** All items from the first on, and all columns. */
  readonly below: readonly Item[];
  readonly ahead: readonly ColumnId[];
}

/** A row that is pasted into: an item that is there, or a new one. */
export interface Target {
  readonly item: Item;
  readonly isNew: boolean;
}

export interface PastedCells {
  /** Items that are there, as they become. */
  readonly changed: readonly { readonly before: Item; readonly after: Item }[];
  readonly added: readonly Item[];
  readonly renamed: readonly { readonly from: Id; readonly to: Id }[];
  /** What was not understood, by row and column of the block. Where there is any, nothing is to be written. */
  readonly refused: readonly { readonly row: number; readonly column: ColumnId; readonly reason: string }[];
  /** Scales that get other options. */
  readonly scales?: readonly { readonly id: Id; readonly options: Option[] }[];
  /** Rows into which a condition was pasted: whether it holds is known only with all that is pasted with it. */
  readonly conditions: readonly number[];
  /** Columns with something in them that is worked out. */
  readonly left: readonly ColumnId[];
}

type Put = { readonly item: Item } | { readonly problem: string };

/** A cell as it is copied, and read again. */
export function printCell(workspace: Workspace, column: ColumnId, item: Item): string {
  switch (column) {
    case 'label':
      return item.label[workspace.language] ?? '';
    case 'id':
      return item.id;
    case 'kind':
      return t(KINDS[item.kind].label);
    case 'answers':
      return printAnswers(workspace, item);
    case 'aspect':
    case 'nature':
    case 'direction':
      return item[column] === undefined
        ? ''
        : (choicesOf(workspace, column).find(({ value }) => value === item[column])?.label ?? item[column]);
    case 'relevantWhen':
      return item.relevantWhen ?? '';
    case 'points':
      return '';
  }
}

function printAnswers(workspace: Workspace, item: Item): string {
  const { document, language } = workspace;
  if ('options' in item) return printOptions(optionsOf(item.options, document), language);
  return itemCells([item], document, (text) => workspace.say(text))[0]?.[2] ?? '';
}

/** Reads a block: each line is put into the target beside it. */
export function readCellBlock(
  workspace: Workspace,
  cells: readonly (readonly string[])[],
  targets: readonly Target[],
  columns: readonly ColumnId[],
): PastedCells {
  const changed: PastedCells['changed'][number][] = [];
  const added: Item[] = [];
  const renamed: PastedCells['renamed'][number][] = [];
  const refused: PastedCells['refused'][number][] = [];
  const conditions: number[] = [];
  const left = new Set<ColumnId>();
  for (const [row, line] of cells.entries()) {
    const { item: before, isNew } = targets[row]!;
    let item = before;
    for (const [column, text] of inOrder(columns, line)) {
      if (text === printCell(workspace, column, item)) continue;
      if (column === 'points') {
        if (text !== '') left.add(column);
        continue;
      }
      const put =
        column === 'id' && !isNew
          ? named(workspace, before, text, renamed)
          : putInto(workspace, column, text, item);
      if ('problem' in put) refused.push({ row, column, reason: put.problem });
      else if (column === 'id' && !isNew) renamed.push({ from: before.id, to: text });
      else ({ item } = put);
    }
    if (item.relevantWhen !== undefined && item.relevantWhen !== before.relevantWhen) conditions.push(row);
    if (isNew) added.push(item.id === before.id ? calledAfterLabel(workspace, item) : item);
    else if (item !== before) changed.push({ before, after: item });
  }
  const beyond = cells.findIndex((line) => line.slice(columns.length).some((text) => text !== ''));
  if (beyond >= 0)
    refused.push({
      row: beyond,
      column: columns.at(-1)!,
      reason: t('grid.tooMany', { text: cells[beyond]!.slice(columns.length).find((text) => text !== '')! }),
    });
  return { changed, added, renamed, refused, conditions, left: [...left] };
}

/** The kind before the answers, which are read as those of the kind that is pasted with them. */
function inOrder(columns: readonly ColumnId[], line: readonly string[]): [ColumnId, string][] {
  const all = columns.slice(0, line.length).map((column, at): [ColumnId, string] => [column, line[at]!]);
  return [...all.filter(([column]) => column === 'kind'), ...all.filter(([column]) => column !== 'kind')];
}

function calledAfterLabel({ document }: Workspace, item: Item): Item {
  const words = document.languages.map((language) => item.label[language] ?? '').find((text) => text !== '');
  return { ...item, id: idOfWords(words ?? '') ?? 'item' };
}

/** A new name of an item that is there holds throughout the document, so it is given by itself. */
function named({ document }: Workspace, item: Item, to: Id, others: PastedCells['renamed']): Put {
  const [problem] = checkRename(document, item.id, to);
  if (problem) return { problem: sayDiagnostic(problem).message };
  return others.some((one) => one.to === to) ? { problem: t('items.nameTwice', { id: to }) } : { item };
}

function putInto(workspace: Workspace, column: Exclude<ColumnId, 'points'>, text: string, item: Item): Put {
  switch (column) {
    case 'label':
      return { item: withLabel(item, workspace.language, text) };
    case 'id': {
      if (text === '') return { item };
      // The name is free in a document that has the item by this one alone.
      const [problem] = checkRename({ ...workspace.document, items: [] }, item.id, text);
      return problem ? { problem: sayDiagnostic(problem).message } : { item: { ...item, id: text } };
    }
    case 'kind': {
      if (item.kind === 'earlier') return { problem: t('items.staysEarlier') };
      const read = chosen(text, kindChoices());
      return 'problem' in read ? read : { item: asKind(item, read.value) };
    }
    case 'answers':
      return withAnswers(workspace, text, item);
    case 'relevantWhen': {
      const { relevantWhen: _, ...always } = item;
      return { item: text.trim() === '' ? always : { ...item, relevantWhen: text.trim() } };
    }
    case 'aspect':
    case 'nature':
    case 'direction': {
      const read = chosen(text, choicesOf(workspace, column));
      if ('problem' in read) return read;
      const { [column]: _, ...others } = item;
      return { item: (read.value === '' ? others : { ...item, [column]: read.value }) as Item };
    }
  }
}

function withLabel(item: Item, language: string, text: string): Item {
  const { [language]: _, ...others } = item.label;
  return { ...item, label: text === '' ? others : { ...item.label, [language]: text } };
}

function withAnswers(workspace: Workspace, text: string, item: Item): Put {
  switch (item.kind) {
    case 'choice':
    case 'multi-choice':
      return { item: { ...item, options: optionsIn(workspace, text, item.options) } };
    case 'number': {
      const read = readNumberRange(text);
      if ('code' in read) return { problem: sayDiagnostic(read).message };
      const { unit, ...range } = read;
      const { unit: before, ...others } = item;
      const said = { ...before, [workspace.language]: unit };
      return { item: { ...others, ...range, ...(unit === '' ? {} : { unit: said }) } };
    }
    case 'date': {
      const { min: _, max: __, ...open } = item;
      if (text === '') return { item: open };
      const read = readDateRange(text);
      if (read === undefined) return { problem: t('items.notDates', { text }) };
      return 'code' in read ? { problem: sayDiagnostic(read).message } : { item: { ...open, ...read } };
    }
    default:
      return { problem: t('items.noAnswersToPaste', { kind: t(KINDS[item.kind].label) }) };
  }
}

/**
 * Options as they are typed. Where the item has none of its own, the same text as that of a scale means the scale, and
 * the same as another item's its options with codes, anchors and other languages; else what is there keeps these.
 */
function optionsIn(
  { document, language }: Workspace,
  text: string,
  before: string | Option[],
): string | Option[] {
  const own = optionsOf(before, document);
  const isOpen = typeof before === 'string' || own.length === 0;
  const alike = (options: readonly Option[]): boolean =>
    options.length > 0 &&
    (isOpen || !canBeTyped(options, language)) &&
    printOptions(options, language) === text;
  const scale = document.scales.find(({ options }) => alike(options));
  if (scale) return scale.id;
  const other = document.items.find(
    (one) => 'options' in one && typeof one.options !== 'string' && alike(one.options),
  );
  if (other && 'options' in other) return structuredClone(other.options);
  return readTypedOptions(text, own, language);
}
