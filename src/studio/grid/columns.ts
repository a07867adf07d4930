// The usual columns of editable tables, made from what is particular to each.

import { parseNumber, type NumberLimits } from '../../model/number-text.ts';
import type { Command, Text } from '../../model/index.ts';
import { printNumber, sayNumberProblem } from '../controls/number.ts';
import { formatNumber, t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';
import { valueIn, type ListColumn } from './list.ts';

interface Common<Row> {
  readonly id: string;
  readonly label: string;
  /** JSON Pointer of the value in its row. */
  readonly at: string;
  /** What the field in a cell is called. */
  readonly name: (row: Row, index: number) => string;
  readonly when?: (row: Row, index: number) => boolean;
  readonly width?: string;
  readonly command?: (index: number, value: unknown) => Command;
}

interface Numbers extends NumberLimits {
  /** Whether a number must be there. */
  readonly required?: boolean;
  readonly step?: number;
  /** What stands for no number. */
  readonly none?: string;
  readonly isStart?: boolean;
}

export function numberColumn<Row>({
  name,
  when,
  command,
  required = false,
  step = 1,
  none = '',
  isStart = false,
  min,
  max,
  decimals,
  ...column
}: Common<Row> & Numbers): ListColumn<Row> {
  const numberOf = (row: Row): number | null => (valueIn(row, column.at) as number | undefined) ?? null;
  return {
    align: 'end',
    ...column,
    text: (row) => {
      const number = numberOf(row);
      return number === null ? none : formatNumber(number);
    },
    edit: {
      kind: 'number',
      label: name,
      live: true,
      step,
      isStart,
      ...(when && { when }),
      ...(command && { command }),
      placeholder: () => none,
      typed: (row) => printNumber(numberOf(row)),
      read: (text) => {
        const limits = { min, max, decimals };
        const read = parseNumber(text, limits);
        if ('problem' in read) return { problem: sayNumberProblem(read.problem, limits) };
        if (read.value === null && required) return { problem: t('controls.numberNeeded') };
        return { value: read.value ?? undefined };
      },
    },
  };
}

/** A text of the document, in the language that is shown. */
export function textColumn<Row>(
  workspace: Workspace,
  { name, command, required = false, ...column }: Common<Row> & { readonly required?: boolean },
): ListColumn<Row> {
  const textOf = (row: Row): Text | undefined => valueIn(row, column.at) as Text | undefined;
  const { language } = workspace;
  const [source] = workspace.document.languages;
  return {
    ...column,
    text: (row) => workspace.say(textOf(row)),
    edit: {
      kind: 'text',
      label: name,
      live: true,
      language,
      ...(command && { command }),
      placeholder: (row) => workspace.say(textOf(row)),
      typed: (row) => textOf(row)?.[language] ?? '',
      read: (typed, row) => {
        const { [language]: _, ...others } = textOf(row) ?? {};
        const next: Text = typed === '' ? others : { ...textOf(row), [language]: typed };
        // What was never written is told where it lacks; what is there is not taken away.
        if (required && typed === '' && language === source && textOf(row)?.[language])
          return { problem: t('controls.textNeeded') };
        return { value: Object.keys(next).length > 0 || required ? next : undefined };
      },
    },
  };
}
