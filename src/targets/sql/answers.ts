// Cells of a file of cases as columns that can be computed with. What does not fit is an error of the query: a cell is
// never taken for missing because it was not understood.

import { FIRST_DAY, LAST_DAY, printDate } from '../../model/dates.ts';
import type { ReadInput } from '../shown.ts';
import type { Dialect } from './dialect.ts';
import { quoted, textLiteral } from './print.ts';

export function answerText(input: ReadInput, dialect: Dialect): string {
  const { item, type } = input;
  const cell = `COALESCE(${quoted(item)}, '')`;
  const refuse = (kind: 'INTEGER' | 'BOOLEAN' | 'DATE') =>
    `CAST(${textLiteral(`${item} cannot be `)} || ${cell} AS ${kind})`;
  switch (type) {
    case 'boolean':
      return `CASE ${cell} WHEN '' THEN NULL WHEN 'true' THEN TRUE WHEN '1' THEN TRUE WHEN 'false' THEN FALSE WHEN '0' THEN FALSE ELSE ${refuse('BOOLEAN')} END`;
    case 'code':
      return codeText(cell, input.codes ?? [], refuse('INTEGER'));
    case 'codes':
      return setText(cell, input.codes ?? [], refuse('INTEGER'));
    case 'date': {
      const { min = FIRST_DAY, max = LAST_DAY } = input;
      const date = `CAST(${cell} AS DATE)`;
      return `CASE WHEN ${cell} = '' THEN NULL WHEN ${cell} NOT LIKE '____-__-__' THEN ${refuse('DATE')} WHEN ${date} BETWEEN DATE '${printDate(min)}' AND DATE '${printDate(max)}' THEN ${date} ELSE ${refuse('DATE')} END`;
    }
    case 'number': {
      const { decimals = 0, min = 0, max = 0 } = input;
      const kind = `DECIMAL(30, ${String(decimals)})`;
      const number = `CAST(${cell} AS ${kind})`;
      const digits = `LENGTH(${dialect.trimmed(`SPLIT_PART(${cell}, '.', 2)`)})`;
      return `CASE WHEN ${cell} = '' THEN NULL WHEN ${digits} > ${String(decimals)} THEN ${refuse('INTEGER')} WHEN ${number} BETWEEN ${String(min)} AND ${String(max)} THEN CAST(${number} * 1${'0'.repeat(decimals)} AS BIGINT) ELSE ${refuse('INTEGER')} END`;
    }
  }
}

export function codeText(cell: string, codes: readonly string[], otherwise: string): string {
  const positions = codes.map((code, at) => `WHEN ${textLiteral(code)} THEN ${String(at)}`);
  return `CASE ${cell} WHEN '' THEN NULL ${positions.join(' ')} ELSE ${otherwise} END`;
}

/** Codes between bars; a lone bar is none. What is found must be all that stands there. */
function setText(cell: string, codes: readonly string[], otherwise: string): string {
  const inBars = `('|' || ${cell} || '|')`;
  const sum = (of: (code: string, at: number) => number) =>
    codes
      .map(
        (code, at) =>
          `CASE WHEN POSITION(${textLiteral(`|${code}|`)} IN ${inBars}) > 0 THEN ${String(of(code, at))} ELSE 0 END`,
      )
      .join(' + ');
  const length = sum((code) => code.length + 1);
  return `CASE WHEN ${cell} = '' THEN NULL WHEN ${cell} = '|' THEN 0 WHEN 1 + ${length} = LENGTH(${inBars}) THEN ${sum((_, at) => 2 ** at)} ELSE ${otherwise} END`;
}
