// Conditions joined in plain speech.

import type { Rule } from './sentence.ts';

/** `a and/or b` */
export const andOr: Rule = (sentence, at) => {
  const [one, other] = [sentence.lower(at), sentence.lower(at + 2)];
  const isBoth = /^(?:and|и|және)$/.test(one) && /^(?:or|или|немесе)$/.test(other);
  return isBoth && sentence.word(at + 1) === '/'
    ? { range: sentence.range(at, at + 2), instead: 'or' }
    : null;
};

/** `both a and b`, `either a or b`, `neither a nor b` */
export const correlated: Rule = (sentence, at) => {
  const word = sentence.lower(at);
  if (sentence.isCell || sentence.isName(at) || !/^(?:both|either|neither|ни)$/.test(word)) return null;
  if (sentence.endsValue(at - 1) || sentence.tokens[at + 1] === undefined) return null;
  if (word === 'both' || word === 'either')
    return {
      range: { from: sentence.range(at).from, to: sentence.range(at + 1).from },
      code: 'feel-unexpected',
      instead: '',
      params: { text: sentence.word(at) },
    };
  const second = sentence.tokens.findIndex(
    ({ text }, token) => token > at + 1 && text.toLowerCase() === (word === 'ни' ? 'ни' : 'nor'),
  );
  const last = second < 0 ? -1 : sentence.endFrom(second + 1);
  if (last <= second) return null;
  const hasComma = sentence.word(second - 1) === ',';
  const [one, other] = [
    sentence.textOf(at + 1, hasComma ? second - 2 : second - 1),
    sentence.textOf(second + 1, last),
  ];
  return { range: sentence.range(at, last), instead: `not(${one} or ${other})` };
};

/** `at least 2 of (a, b, c)`, `any 2 of a, b` */
export const someOf: Rule = (sentence, at) => {
  const isCount = sentence.kind(at) === 'number' && /^(?:of|из)$/.test(sentence.lower(at + 1));
  if (!isCount || sentence.isName(at + 1) || sentence.isCell) return null;
  const closing = sentence.word(at + 2) === '(' ? sentence.partner(at + 2) : undefined;
  return { range: sentence.range(at, closing ?? sentence.tokens.length - 1), code: 'count-conditions' };
};
