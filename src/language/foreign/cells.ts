// Cells of decision tables as they are filled in by hand: marks, codes joined by words, the input named `x`.

import { limitAt } from './ranges.ts';
import type { Finding, Rule, Sentence } from './sentence.ts';

const TICKED = /^(?:\+|[✓✔☑☒]|[xх])$/i;
const UNTICKED = /^[☐✗✘]$/;

/** `✓` and `+` for yes, about a yes or no */
export const tick: Rule = (sentence, at) => {
  if (sentence.input?.type !== 'boolean' || sentence.tokens.length !== 1 || sentence.isName(at)) return null;
  const range = sentence.range(at);
  if (TICKED.test(sentence.word(at))) return { range, instead: 'true' };
  return UNTICKED.test(sentence.word(at)) ? { range, instead: 'false' } : null;
};

const JOIN = /^(?:and|&&?|\+|и|және)$/i;

/** `low and mid`: one value cannot be both, and of several codes both are meant. */
export const joinedValues: Rule = (sentence, at) => {
  const { input, tokens } = sentence;
  if (at !== 0 || tokens.length < 3 || tokens.length % 2 === 0 || !input) return null;
  const isJoined = tokens.every(({ text }, token) =>
    token % 2 === 1 ? JOIN.test(text) : isValue(sentence, token),
  );
  if (!isJoined) return null;
  const range = sentence.range(0, tokens.length - 1);
  const values = tokens.filter((_, token) => token % 2 === 0).map(({ text }) => text);
  if (input.type === 'code') return { range, instead: values.join(', ') };
  if (input.type === 'codes')
    return { range, instead: values.map((code) => `list contains(?, ${quoted(code)})`).join(' and ') };
  const [from = '', to = ''] = values;
  const isRange = input.type === 'number' && values.length === 2 && Number(from) < Number(to);
  const params = { between: `[${from}..${to}]`, list: values.join(', '), number: '' };
  return isRange ? { range, code: 'list-or-range', params } : null;
};

function isValue(sentence: Sentence, at: number): boolean {
  const kind = sentence.kind(at);
  if (sentence.input?.type === 'number') return kind === 'number';
  return kind === 'text' || (kind === 'word' && !sentence.isName(at));
}

const quoted = (code: string) => (code.startsWith('"') ? code : `"${code}"`);

/** `low-high` and `low..high`, of codes in the order of their options */
export const codeRange: Rule = (sentence, at) => {
  const { input, tokens } = sentence;
  const areNumbers = sentence.kind(0) === 'number' || sentence.kind(2) === 'number';
  if (at !== 0 || tokens.length !== 3 || input?.type !== 'code' || areNumbers) return null;
  const [first, last] = [0, 2].map((token) => input.codes.indexOf(bare(sentence.word(token))));
  const isRange = /^(?:\.{2,3}|[-–—‒…]|to|до)$/i.test(sentence.word(1));
  if (!isRange || first === undefined || last === undefined || first < 0 || last <= first) return null;
  const codes = input.codes.slice(first, last + 1).map((code) => `"${code}"`);
  return { range: sentence.range(0, 2), instead: codes.join(', ') };
};

const bare = (word: string) => word.replaceAll('"', '');

/** `except low`, `any but low`, `кроме low` */
export const allExcept: Rule = (sentence, at) => {
  if (at !== 0 || !sentence.isCell) return null;
  const isWide = /^(?:all|any|anything|everything|все|всё|любой|любая)$/.test(sentence.lower(0));
  const word = isWide ? 1 : 0;
  const isExcept = /^(?:except|but|besides|кроме|басқа|башка)$/.test(sentence.lower(word));
  const last = sentence.tokens.length - 1;
  return isExcept && last > word && !sentence.isName(word)
    ? { range: sentence.range(0, last), instead: `not(${sentence.textOf(word + 1, last)})` }
    : null;
};

/** `x > 18`, where no value has such a name */
export const namedInput: Rule = (sentence, at) => {
  const isInput = /^(?:x|value|input|значение)$/.test(sentence.lower(at)) && !sentence.isName(at);
  const isSign = (word: string) => /^(?:[<>=≤≥≠]|[<>!]=|<>|in|between)$/.test(word);
  const isCompared = isSign(sentence.lower(at - 1)) || isSign(sentence.lower(at + 1));
  return sentence.isCell && isInput && isCompared ? { range: sentence.range(at), instead: '?' } : null;
};

/** `none` of a set of codes: not that nobody answered, but that nothing was chosen */
export const noneChosen: Rule = (sentence, at) => {
  const isOnlyInput = sentence.input?.type === 'codes' && sentence.tokens.length === 1;
  // As elsewhere, an empty text is no value.
  if (isOnlyInput && sentence.word(at) === '""') return { range: sentence.range(at), instead: 'null' };
  if (!/^(?:none|nothing|ничего)$/.test(sentence.lower(at)) || sentence.isName(at)) return null;
  if (isOnlyInput) return { range: sentence.range(at), instead: 'count(?) = 0' };
  const negated = /^(?:!=|<>|≠)$/.test(sentence.word(at - 1));
  const isSign = negated || /^(?:={1,2}|is)$/.test(sentence.lower(at - 1));
  const name = sentence.word(at - 2);
  const isSet = sentence.scope.get(name)?.type === 'codes';
  const found: Finding = { range: sentence.range(Math.max(at - 2, 0), at) };
  return isSign && isSet ? { ...found, instead: `count(${name}) ${negated ? '>' : '='} 0` } : null;
};

/** `18-25`, `18..25` and `from 18 to 25` behind a name, without `in` */
export const rangeBehind: Rule = (sentence, at) => {
  if (sentence.isCell || !sentence.isName(at)) return null;
  let low = at + 1;
  const hasEquals = /^(?:=|is|:)$/.test(sentence.lower(low));
  if (hasEquals) low += 1;
  if (/^(?:from|от|с)$/.test(sentence.lower(low))) low += 1;
  const [first, to] = [limitAt(sentence, low), low + 1];
  const last = limitAt(sentence, to + 1);
  const areNumbers = first === low && last === to + 1 && sentence.kind(low) === 'number';
  // `age = 18-25` is a difference in FEEL, of which is said so.
  const signs =
    sentence.word(at + 1) === '=' && low === at + 2
      ? /^\.{2,3}$/
      : /^(?:\.{2,3}|[-–—‒−…]|to|through|до|по)$/i;
  if (!areNumbers || sentence.kind(last) !== 'number' || !signs.test(sentence.word(to))) return null;
  const isEnd = sentence.tokens[last + 1] === undefined || /^[),;]$/.test(sentence.word(last + 1));
  if (!isEnd && !sentence.isBoundary(last + 1)) return null;
  const range = { from: sentence.range(at).to, to: sentence.range(last).to };
  return { range, instead: ` in [${sentence.word(low)}..${sentence.word(last)}]` };
};
