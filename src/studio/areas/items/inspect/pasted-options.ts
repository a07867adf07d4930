// Options from a spreadsheet: label, code and points, from a field on. All of the block, or nothing.

import { withoutHead, type Sayings } from '../../../grid/list.ts';
import { freshCode, instrumentSchema, type Option } from '../../../../model/index.ts';
import { isReservedCode } from '../../../../model/names.ts';
import { toast } from '../../../controls/index.ts';
import {
  nextGesture,
  numberColumn,
  PASTED,
  readBlock,
  sayNotPasted,
  textColumn,
  withWritten,
  type ListColumn,
  type Place,
  type Read,
  type Written,
} from '../../../grid/index.ts';
import { t } from '../../../i18n/index.ts';
import { renameCodeIn, type Workspace } from '../../../state/index.ts';
import { takeBackLast } from '../../../take-back.ts';

const SHAPE = new RegExp(instrumentSchema.$defs['Code']?.pattern ?? '', 'u');

/** Puts a block into the options at a JSON Pointer from a place on; below the last there are new ones. */
export function pasteOptions(
  workspace: Workspace,
  path: string,
  options: readonly Option[],
  block: readonly (readonly string[])[],
  at: Place,
): void {
  const columns = columnsOf(workspace, options);
  const { cells, hadHead } = withoutHead(block, at.column, columns);
  const filled = cells.filter((line) => line.some((text) => text !== ''));
  const rows = [...options];
  while (rows.length < at.row + filled.length) rows.push({ code: '', label: {} });
  const { written, refused, left } = readBlock(filled, at, columns, (index) => rows[index]!, SAYINGS);
  if (refused.length > 0) {
    sayNotPasted(refused, ({ row, column }) =>
      t('grid.cellAt', {
        row: row - at.row + (hadHead ? 2 : 1),
        column: columns[column]?.label ?? String(column + 1),
      }),
    );
    return;
  }
  put(workspace, path, options, withCodes(withWritten(rows, columns, written)));
  const said = [
    t('grid.pasted', { n: filled.length }),
    ...(hadHead ? [t('grid.pastedHead')] : []),
    ...(left.length > 0 ? [t('grid.pastedLeft', { texts: left.join(', ') })] : []),
  ];
  const perform = takeBackLast(workspace, 'grid.pasteEdited');
  toast(said.join(' '), { about: PASTED, action: { label: t('shell.undo'), perform } });
}

/** One step: what is there keeps its uses under its new code, and then all is written. */
function put(workspace: Workspace, path: string, before: readonly Option[], after: readonly Option[]): void {
  const gesture = nextGesture();
  for (const [index, { code }] of before.entries())
    renameCodeIn(workspace, `${path}/${index}`, code, after[index]!.code, gesture);
  workspace.set(path, after, gesture);
  workspace.leaveNames();
}

function withCodes(rows: readonly Option[]): Option[] {
  const taken = new Set(rows.map(({ code }) => code));
  return rows.map((row, index) => {
    if (row.code !== '') return row;
    const code = freshCode(String(index), taken);
    taken.add(code);
    return { ...row, code };
  });
}

const SAYINGS: Sayings = {
  noRoom: (text) => t('grid.tooMany', { text }),
  notWritten: (text) => t('grid.notWritten', { text }),
};

function columnsOf(workspace: Workspace, options: readonly Option[]): readonly ListColumn<Option>[] {
  const name = (_: Option, index: number): string => t('items.labelOf', { n: index + 1 });
  return [
    textColumn<Option>(workspace, {
      id: 'label',
      label: t('items.optionLabel'),
      at: '/label',
      required: true,
      name,
    }),
    {
      id: 'code',
      label: t('items.code'),
      at: '/code',
      edit: {
        kind: 'text',
        label: name,
        typed: ({ code }) => code,
        read: (text, option, index, before) => readCode(text.trim(), option, index, before ?? []),
      },
    },
    numberColumn<Option>({
      id: 'points',
      label: t('items.points'),
      at: '/points',
      when: ({ noAnswer }) => !noAnswer,
      name,
    }),
  ];

  /** Conditions follow a code that changes, so where codes change places it is not known what is meant. */
  function readCode(code: string, option: Option, index: number, before: readonly Written[]): Read {
    if (code === '' || code === option.code) return { value: option.code };
    const freed = before.map((one) => one.index);
    const isTaken =
      before.some(({ value }) => value === code) ||
      options.some((one, at) => one.code === code && at !== index && !freed.includes(at));
    if (isTaken || isReservedCode(code)) return { problem: t('items.codeTaken', { code }) };
    return SHAPE.test(code) ? { value: code } : { problem: t('scoring.codeWrong') };
  }
}
