// Expressions as a spreadsheet writes them, in English and in Russian.

import type { Expression } from '../../../src/language/index.ts';

export interface Dialect {
  readonly separator: string;
  readonly point: string;
  readonly words: Readonly<Record<string, string>>;
}

export const english: Dialect = {
  separator: ',',
  point: '.',
  words: {
    if: 'IF',
    and: 'AND',
    or: 'OR',
    not: 'NOT',
    true: 'TRUE',
    false: 'FALSE',
    missing: 'ISBLANK',
    min: 'MIN',
    max: 'MAX',
    sum: 'SUM',
    mean: 'AVERAGE',
    floor: 'INT',
    abs: 'ABS',
    sqrt: 'SQRT',
    exp: 'EXP',
    log: 'LN',
    'round half up': 'ROUND',
    'round up': 'ROUNDUP',
    'round down': 'ROUNDDOWN',
    median: 'MEDIAN',
    stddev: 'STDEV',
    modulo: 'MOD',
  },
};

export const russian: Dialect = {
  separator: '; ',
  point: ',',
  words: {
    if: 'ЕСЛИ',
    and: 'И',
    or: 'ИЛИ',
    not: 'НЕ',
    true: 'ИСТИНА',
    false: 'ЛОЖЬ',
    missing: 'ЕПУСТО',
    min: 'МИН',
    max: 'МАКС',
    sum: 'СУММ',
    mean: 'СРЗНАЧ',
    floor: 'ЦЕЛОЕ',
    abs: 'ABS',
    sqrt: 'КОРЕНЬ',
    exp: 'EXP',
    log: 'LN',
    'round half up': 'ОКРУГЛ',
    'round up': 'ОКРУГЛВВЕРХ',
    'round down': 'ОКРУГЛВНИЗ',
    median: 'МЕДИАНА',
    stddev: 'СТАНДОТКЛОН',
    modulo: 'ОСТАТ',
  },
};

const REPEATING = ['min', 'max', 'sum', 'mean', 'median', 'stddev'];

const SIGNS: Readonly<Record<string, string>> = { '!=': '<>', '**': '^' };

/** As a spreadsheet has it; null where it has no such thing. */
export function inExcel(expression: Expression, dialect: Dialect): string | null {
  const call = (name: string, parts: readonly Expression[]) => {
    const word = dialect.words[name];
    const args = parts.map((part) => inExcel(part, dialect));
    // Whether `МАКС(0,5)` has two arguments, nobody can tell.
    const isUnclear = parts.length === 1 && REPEATING.includes(name) && args[0]?.includes(',');
    return word === undefined || args.includes(null) || isUnclear
      ? null
      : `${word}(${args.join(dialect.separator)})`;
  };
  const infix = (sign: string, left: Expression, right: Expression) => {
    const [one, other] = [operand(left, dialect), operand(right, dialect)];
    return one === null || other === null ? null : `${one}${SIGNS[sign] ?? sign}${other}`;
  };
  switch (expression.op) {
    case 'number':
      return String(expression.value).replace('.', dialect.point);
    case 'boolean':
      return dialect.words[String(expression.value)] ?? null;
    case 'code':
      return `"${expression.value}"`;
    case 'name':
      return expression.name;
    case 'arithmetic':
      return infix(expression.operator, expression.left, expression.right);
    case 'compare':
      return infix(expression.operator, expression.left, expression.right);
    case 'is missing':
      return call('missing', [expression.of]);
    case 'not':
      return call('not', [expression.of]);
    case 'and':
    case 'or':
      return call(expression.op, expression.parts);
    case 'if':
      return call('if', [expression.when, expression.then, expression.otherwise]);
    case 'call':
      // INT has no decimals.
      if (expression.name === 'floor' && expression.args.length > 1) return null;
      return call(expression.name, expression.args);
    default:
      return null;
  }
}

function operand(part: Expression, dialect: Dialect): string | null {
  const text = inExcel(part, dialect);
  const isLoose =
    part.op === 'arithmetic' || part.op === 'compare' || (part.op === 'number' && part.value < 0);
  return text !== null && isLoose ? `(${text})` : text;
}
