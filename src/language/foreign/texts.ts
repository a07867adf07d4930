// Texts that are made, cut or searched, as in spreadsheets and SQL: codes are compared whole here.

import type { Rule, Sentence } from './sentence.ts';

const CALLS = new RegExp(
  `^(?:${[
    ...[
      'left',
      'right',
      'mid',
      'substr',
      'substring',
      'concat',
      'concatenate',
      'textjoin',
      'paste',
      'paste0',
    ],
    ...[
      'trim',
      'upper',
      'lower',
      'ucase',
      'lcase',
      'toupper',
      'tolower',
      'proper',
      'text',
      'exact',
      'replace',
    ],
    ...[
      'substitute',
      'find',
      'search',
      'charindex',
      'instr',
      'strpos',
      'grep',
      'grepl',
      'str_detect',
      'strmatch',
    ],
    ...[
      'regexm',
      'matches',
      'startswith',
      'starts_with',
      'endswith',
      'ends_with',
      'сцепить',
      'сцеп',
      'объединить',
    ],
    ...[
      'левсимв',
      'правсимв',
      'пстр',
      'сжпробелы',
      'прописн',
      'строчн',
      'найти',
      'поиск',
      'заменить',
      'подставить',
    ],
    ...['текст', 'совпад'],
  ].join('|')})$`,
);

/** `LEFT(a, 1)`, `CONCATENATE(a; b)` */
export const textCall: Rule = (sentence, at) => {
  const isCall = CALLS.test(sentence.lower(at)) && sentence.word(at + 1) === '(' && !sentence.isName(at);
  const closing = isCall ? sentence.partner(at + 1) : undefined;
  return closing === undefined ? null : { range: sentence.range(at, closing), code: 'text-made' };
};

/** `a like 'l%'`; without a sign for any letters it only compares. */
export const like: Rule = (sentence, at) => {
  const negated = /^not$/i.test(sentence.word(at - 1));
  const isLike = /^(?:like|ilike|rlike|regexp)$/.test(sentence.lower(at)) && !sentence.isName(at);
  const [first, pattern] = [negated ? at - 1 : at, sentence.word(at + 1)];
  if (!isLike || !sentence.endsValue(first - 1) || sentence.kind(at + 1) !== 'text') return null;
  const isWhole = !/[%_*?.[^$|]/.test(pattern);
  const range = sentence.range(isWhole ? first : first - 1, at + 1);
  return isWhole
    ? { range, instead: `${negated ? '!=' : '='} "${pattern.slice(1, -1)}"` }
    : { range, code: 'text-made' };
};

/** `a & "x"` and `a || b`, where no condition stands beside the sign */
export const joinedTexts: Rule = (sentence, at) => {
  if (!/^(?:&|\|\|)$/.test(sentence.word(at)) || sentence.isCell) return null;
  const [first, last] = [sentence.startBefore(at - 1), sentence.endFrom(at + 1)];
  if (first !== at - 1 || last <= at) return null;
  const isText = sentence.kind(last) === 'text' && last === at + 1;
  return isNoCondition(sentence, first) || isText
    ? { range: sentence.range(first, at + 1), code: 'text-made' }
    : null;
};

function isNoCondition(sentence: Sentence, at: number): boolean {
  const kind = sentence.kind(at);
  if (kind === 'text' || kind === 'number') return true;
  return sentence.isName(at) && sentence.scope.get(sentence.word(at))?.type !== 'boolean';
}
