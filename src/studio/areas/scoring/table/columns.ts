// The columns of a decision table: what is asked, then what follows.

import { isProblem, readEntry } from '../../../../interchange/pasted/index.ts';
import { ANY, UNFILLED } from '../../../../model/index.ts';
import type { Code, DecisionTable, Feel, TableOutput, TableRow } from '../../../../model/types.ts';
import {
  textColumn,
  type CellMenu,
  type CellOffer,
  type Column,
  type ListColumn,
  type Read,
} from '../../../grid/index.ts';
import { formatNumber, t } from '../../../i18n/index.ts';
import type { Workspace } from '../../../state/index.ts';
import { columnOf, outputWords, readCell, type CellColumn } from './cells/column.ts';
import { asFeel, codesOffered, isBegun, turned, withCode } from './cells/menu.ts';
import { codeName, FEEL_SIGN, shownCell, type CellWords } from './cells/words.ts';
import { columnName } from './names.ts';

/** How cells are drawn, and how many cases of the bank have a code. */
export interface Drawn {
  readonly condition: NonNullable<Column<TableRow>['cell']>;
  readonly result: NonNullable<Column<TableRow>['cell']>;
  /** The note of a row. */
  readonly remark: NonNullable<Column<TableRow>['cell']>;
  readonly mark: NonNullable<CellMenu<TableRow>['mark']>;
  readonly countOf: (name: string, code: Code) => number | undefined;
  readonly showsNotes: boolean;
}

/** The rank of a code, drawn before its name. */
export interface Rank {
  readonly position: number;
  readonly count: number;
}

export function inputColumns(workspace: Workspace, { inputs }: DecisionTable): readonly CellColumn[] {
  return inputs.map(({ expression }) => columnOf(workspace, expression));
}

export function columnsOf(
  workspace: Workspace,
  table: DecisionTable,
  asked: readonly CellColumn[],
  drawn: Drawn,
): readonly ListColumn<TableRow>[] {
  const { inputs, outputs } = table;
  const nameOf = (column: number): string => columnName(table, column, workspace);
  return [
    ...inputs.map((_, position) =>
      inputColumn(workspace, table, asked[position]!, position, nameOf(position), drawn),
    ),
    ...outputs.map((output, position) => ({
      ...outputColumn(workspace, output, position, nameOf(inputs.length + position), drawn),
      begins: position === 0,
    })),
    ...(drawn.showsNotes ? [noteColumn(workspace, drawn)] : []),
  ];
}

function inputColumn(
  workspace: Workspace,
  table: DecisionTable,
  column: CellColumn,
  position: number,
  label: string,
  drawn: Drawn,
): ListColumn<TableRow> {
  const { words } = column;
  const feelOf = ({ when }: TableRow): Feel => when[position] ?? ANY;
  const typed = (row: TableRow): string => shownCell(feelOf(row), words);
  const name = table.inputs[position]!.expression.trim();
  return {
    id: `when ${String(position)}`,
    label,
    at: `/when/${String(position)}`,
    // A spreadsheet would take the sign for a formula of its own.
    text: (row) => (typed(row).startsWith(FEEL_SIGN) ? feelOf(row) : typed(row)),
    cell: drawn.condition,
    edit: {
      kind: 'menu',
      label: (_, index) => t('grid.cellAt', { row: index + 1, column: label }),
      typed,
      menu: {
        label: t('table.menu', { name: label }),
        hint: words.type === 'number' ? t('table.numbersHint') : undefined,
        mark: drawn.mark,
        isBegun: (text) => words.type !== 'number' && isBegun(text, words),
        offers: (text) => [
          ...valuesOffered(text, words, column.isOrdered, (code) => drawn.countOf(name, code)),
          ...COMMANDS.filter(({ id }) => id !== '!' || words.type === 'code').map(commandOffer),
        ],
        take: (text, offer, row) => taken(text, offer, feelOf(row), words),
      },
      read: (text, row): Read => {
        const read = readCell(workspace, column, text, feelOf(row));
        return 'value' in read ? read : { problem: t('table.notACell', { text, name: label }) };
      },
    },
  };
}

const COMMANDS = [
  { id: '-', label: 'table.anyValue' },
  { id: '!', label: 'table.allButChosen' },
  { id: FEEL_SIGN, label: 'table.asFeel' },
] as const;

function commandOffer({ id, label }: (typeof COMMANDS)[number]): CellOffer {
  return { id, label: t(label), key: id, isCommand: true, isOnly: id === '-' };
}

function valuesOffered(
  text: string,
  words: CellWords,
  isOrdered: boolean,
  countOf: (code: Code) => number | undefined,
): readonly CellOffer[] {
  if (words.type === 'boolean')
    return [words.yes, words.no].map((answer) => ({
      id: answer,
      label: answer,
      isChosen: text === answer,
      isOnly: true,
    }));
  return codesOffered(text, words).map(({ code, isChosen }) => {
    const count = countOf(code);
    return {
      id: code,
      label: codeName(code, words),
      isChosen,
      count: count === undefined ? undefined : formatNumber(count),
      mark: isOrdered ? rankOf(code, words) : undefined,
    };
  });
}

export function rankOf(code: Code, { codes }: CellWords): Rank {
  return { position: codes.findIndex((one) => one.code === code), count: codes.length };
}

function taken(text: string, offer: string, before: Feel, words: CellWords): string {
  if (offer === '-') return '-';
  if (offer === '!') return turned(text, words);
  if (offer === FEEL_SIGN) return asFeel(text, before, words);
  return words.type === 'boolean' ? offer : withCode(text, offer, words);
}

function outputColumn(
  workspace: Workspace,
  output: TableOutput,
  position: number,
  label: string,
  drawn: Drawn,
): ListColumn<TableRow> {
  const entryOf = ({ then }: TableRow) => then[position] ?? UNFILLED;
  const words = outputWords(workspace, output);
  const say = (row: TableRow): string => {
    const entry = entryOf(row);
    if (entry === UNFILLED) return t('scoring.unfilled');
    if (typeof entry === 'object') return FEEL_SIGN + entry.expression;
    if (typeof entry === 'number') return formatNumber(entry);
    if (typeof entry === 'boolean') return entry ? words.yes : words.no;
    return codeName(entry, words);
  };
  const values = (text: string): readonly CellOffer[] =>
    valuesOffered(text, words, true, (code) => drawn.countOf(output.id, code));
  return {
    id: output.id,
    label,
    at: `/then/${String(position)}`,
    align: output.kind === 'number' ? 'end' : 'start',
    look: 'strong',
    text: say,
    cell: drawn.result,
    edit: {
      kind: output.kind === 'number' ? 'number' : 'menu',
      menu: {
        label: t('table.menu', { name: label }),
        isSingle: true,
        mark: drawn.mark,
        isBegun: (text) =>
          text !== '' &&
          !text.startsWith(FEEL_SIGN) &&
          values(text).length > 0 &&
          !values(text).some((one) => one.isChosen),
        offers: values,
        take: (_, offer) => (output.kind === 'code' ? codeName(offer, words) : offer),
      },
      label: (_, index) => t('grid.cellAt', { row: index + 1, column: label }),
      typed: (row) => (entryOf(row) === UNFILLED ? '' : say(row)),
      read: (text): Read => {
        const entry = readEntry(output, text.trim());
        if (!isProblem(entry)) return { value: entry };
        return { problem: t('scoring.notAnEntry', { text, name: label }) };
      },
    },
  };
}

function noteColumn(workspace: Workspace, { remark }: Drawn): ListColumn<TableRow> {
  return {
    ...textColumn<TableRow>(workspace, {
      id: 'note',
      label: t('scoring.rowNote'),
      at: '/note',
      name: (_, index) => t('grid.cellAt', { row: index + 1, column: t('scoring.rowNote') }),
    }),
    look: 'muted',
    cell: remark,
  };
}
