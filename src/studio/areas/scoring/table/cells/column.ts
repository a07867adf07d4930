// What is known of a column of a decision table: its kind, its codes with their names, and how its cells are said.

import { checkExpression, checkUnaryTests, type Checked } from '../../../../../language/index.ts';
import type { Code, DecisionTable, Feel, Text } from '../../../../../model/types.ts';
import { ANY } from '../../../../../model/index.ts';
import { codesWithLabels } from '../../../../editor/feel/labels.ts';
import { formatNumber, t } from '../../../../i18n/index.ts';
import type { Workspace } from '../../../../state/index.ts';
import { printFeel } from './cell.ts';
import { numberReader } from './numbers.ts';
import { FEEL_SIGN, readShown, shownCell, type CellWords, type CodeName } from './words.ts';

export interface CellColumn {
  readonly words: CellWords;
  /** Whether its codes have an order from low to high. */
  readonly isOrdered: boolean;
  readonly input: Checked;
}

export type CellRead = { readonly value: Feel } | { readonly problem: 'cell' };

export function columnOf(workspace: Workspace, expression: Feel): CellColumn {
  const input = checkExpression(expression, workspace.scope);
  const name = expression.trim();
  const labels = codesWithLabels(workspace.document, name);
  const codes = input.codes.map((code) =>
    nameOfCode(workspace, code, labels.find((one) => one.code === code)?.label),
  );
  const type =
    input.type === 'number' || input.type === 'boolean' || input.type === 'code' ? input.type : null;
  const isOrdered = /^\/(levels|tables|classifications)\//.test(workspace.named.get(name)?.path ?? '');
  return { words: wordsFor(type, codes), isOrdered, input };
}

export function outputWords(workspace: Workspace, output: DecisionTable['outputs'][number]): CellWords {
  const codes = (output.values ?? []).map(({ code, label }) => nameOfCode(workspace, code, label));
  return wordsFor(output.kind, codes);
}

function nameOfCode(workspace: Workspace, code: Code, label: Text | undefined): CodeName {
  const said = workspace.say(label);
  return { code, label: said, others: Object.values(label ?? {}).filter((text) => text !== said) };
}

function wordsFor(type: CellWords['type'], codes: readonly CodeName[]): CellWords {
  return {
    type,
    codes,
    any: t('table.any'),
    or: t('table.or'),
    allBut: t('table.allBut', { what: '{what}' }),
    yes: t('table.yes'),
    no: t('table.no'),
    atLeast: t('table.atLeast', { n: '{n}' }),
    moreThan: t('table.moreThan', { n: '{n}' }),
    atMost: t('table.atMost', { n: '{n}' }),
    lessThan: t('table.lessThan', { n: '{n}' }),
    fromTo: t('table.fromTo', ENDS),
    overTo: t('table.overTo', ENDS),
    fromUnder: t('table.fromUnder', ENDS),
    overUnder: t('table.overUnder', ENDS),
    number: formatNumber,
    readNumber: numberReader(formatNumber),
  };
}

const ENDS = { from: '{from}', to: '{to}' };

/** What a typed text says, which stood there before; a problem where it is neither words nor FEEL. */
export function readCell(workspace: Workspace, column: CellColumn, text: string, before: Feel): CellRead {
  const { words, input } = column;
  if (text === shownCell(before, words)) return { value: before };
  if (text.startsWith(FEEL_SIGN)) return { value: text.slice(1).trim() || ANY };
  const shown = readShown(text, words);
  const feel = shown && printFeel(shown);
  if (feel !== undefined) return { value: feel };
  // Nothing is known of such a column, or nothing can be said in words.
  if (words.type === null || input.type === null) return { value: text.trim() };
  const { diagnostics } = checkUnaryTests(text, input, workspace.scope);
  const isFeel = diagnostics.every(({ severity }) => severity !== 'error');
  return isFeel ? { value: text.trim() } : { problem: 'cell' };
}
