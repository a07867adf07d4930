// A cell that is being edited: what was typed, and what becomes of it. Pure but for what the column writes.

import type { Column, Edit } from './column.ts';

export interface Editing<Row> {
  readonly edit: Edit<Row>;
  readonly row: Row;
  readonly index: number;
  readonly column: string;
  /** What stood there before. */
  readonly before: string;
  readonly typed: string;
  /** What was written last. */
  readonly written: string;
  readonly problem: string | undefined;
  /** Whether the edit goes on with what is there, and was not begun by a key. */
  readonly isWhole: boolean;
  /** Writings with the same one are one step to undo. */
  readonly gesture: string;
}

let gestures = 0;

export function nextGesture(): string {
  gestures += 1;
  return `in a grid ${String(gestures)}`;
}

/** Whether a cell of the column can be edited in this row. */
export function canEdit<Row>({ edit }: Column<Row>, row: Row, index: number): boolean {
  return edit !== undefined && (edit.when?.(row, index) ?? true);
}

/** Begins with what is there, or with the first key. */
export function beginEdit<Row>(
  column: Column<Row>,
  row: Row,
  index: number,
  key: string | null,
): Editing<Row> {
  const edit = column.edit!;
  const before = edit.typed(row, index);
  const begun: Editing<Row> = {
    edit,
    row,
    index,
    column: column.id,
    before,
    typed: before,
    written: before,
    problem: undefined,
    isWhole: key === null,
    gesture: nextGesture(),
  };
  return key === null
    ? begun
    : typeInto(begun, edit.kind === 'choice' ? choiceFor(edit, row, index, key) : key);
}

/** The first choice that begins with a letter; what is there where none does. */
function choiceFor<Row>(edit: Edit<Row>, row: Row, index: number, key: string): string {
  const letter = key.toLocaleLowerCase();
  const found = edit.choices?.(row, index).find(({ label }) => label.toLocaleLowerCase().startsWith(letter));
  return found?.value ?? edit.typed(row, index);
}

export function typeInto<Row>(editing: Editing<Row>, typed: string): Editing<Row> {
  const { edit, row, index } = editing;
  const read = edit.read(typed, row, index);
  return { ...editing, typed, problem: edit.live && 'problem' in read ? read.problem : undefined };
}

/** What was typed is written on the way, where the column does so. */
export function writeOn<Row>(editing: Editing<Row>): Editing<Row> {
  const { edit, row, index, typed, written, gesture } = editing;
  if (!edit.live || typed === written) return editing;
  const read = edit.read(typed, row, index);
  if ('problem' in read) return editing;
  edit.write(index, read.value, gesture);
  return { ...editing, written: typed };
}

/** Takes what was typed; an editing comes back where it cannot be taken, with why. */
export function takeEdit<Row>(editing: Editing<Row>): Editing<Row> | null {
  const { edit, row, index, typed, written, gesture } = editing;
  if (typed === written) return null;
  const read = edit.read(typed, row, index);
  if ('problem' in read) return { ...editing, problem: read.problem };
  edit.write(index, read.value, gesture);
  return null;
}

/** What stood there before is there again. */
export function leaveEdit<Row>({ edit, row, index, before, written, gesture }: Editing<Row>): void {
  if (written === before) return;
  const read = edit.read(before, row, index);
  if ('value' in read) edit.write(index, read.value, gesture);
}

/** Control with Enter adds a row, from an open cell too. */
export function isPassed({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}

/** Puts the keyboard into the field of a cell: on all of it, or behind what was typed. */
export function beginIn(field: HTMLInputElement | HTMLSelectElement, isWhole: boolean): void {
  field.focus({ preventScroll: true });
  if (!(field instanceof HTMLInputElement)) return;
  if (isWhole) field.select();
  else field.setSelectionRange(field.value.length, field.value.length);
}
