// Functions of spreadsheets and statistics that go through rows of values: counting what fulfils a condition, looking up
// in a table, leaving out what is missing.

import { bound } from './calls.ts';
import { partsBetween } from './phrases.ts';
import type { Finding, Rule, Sentence } from './sentence.ts';

const COUNT = /^(?:countif|счётесли|счетесли)$/;
const SUM = /^(?:sumif|суммесли)$/;
const OTHERS = /^(?:countifs|sumifs|averageifs?|счётеслимн|счетеслимн|суммеслимн|срзначесли(?:мн)?)$/;
const LOOK_UP =
  /^(?:[vhx]?lookup|index|match|xmatch|впр|гпр|просмотрx?|индекс|поискпоз|recode|case_match|fct_recode)$/;

/** `COUNTIF(q1:q3, ">2")`, `SUMIF(q1:q3, ">2")` */
export const conditionCall: Rule = (sentence, at) => {
  const name = sentence.lower(at);
  const closing = closingOfCall(sentence, at);
  if (closing === undefined || !(COUNT.test(name) || SUM.test(name) || OTHERS.test(name))) return null;
  const range = sentence.range(at, closing);
  const [values, criterion, ...rest] = partsBetween(sentence, at + 1, closing);
  const names = valuesIn(sentence, values ?? '');
  const isCertain = !OTHERS.test(name) && rest.length === 0 && names.length > 0;
  const terms = isCertain
    ? names.map((one) => {
        const when = testOf(sentence, one, criterion ?? '');
        return when && `(if ${when} then ${SUM.test(name) ? one : '1'} else 0)`;
      })
    : [];
  if (terms.length === 0 || terms.includes(undefined)) return { range, code: 'count-conditions' };
  const sum = terms.join(' + ');
  const isWhole = terms.length === 1 || sentence.isWhole(at, closing);
  return { range, instead: isWhole ? sum : `(${sum})` };
};

/** What a criterion of a spreadsheet says of a value: `">2"`, `"=low"`, `1`. */
function testOf(sentence: Sentence, name: string, criterion: string): string | undefined {
  const [, sign = '=', limit = ''] = /^"?\s*(>=|<=|<>|[<>=])?\s*([^"<>=*?]+?)\s*"?$/.exec(criterion) ?? [];
  const operator = sign === '<>' ? '!=' : sign;
  const value = sentence.scope.get(name);
  if (limit === '' || /^["“]/.test(limit)) return undefined;
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(limit);
  if (value?.type === 'codes') return operator === '=' ? `list contains(${name}, "${limit}")` : undefined;
  if (value?.type === 'code' && !isNumber) return `${name} ${operator} "${limit}"`;
  return isNumber || value?.type === 'boolean' ? `${name} ${operator} ${limit.toLowerCase()}` : undefined;
}

/** `q1:q3` and `q1`, as far as they are names here. */
function valuesIn(sentence: Sentence, text: string): readonly string[] {
  if (sentence.scope.has(text)) return [text];
  return namesBetween(sentence, /^(\w+?)(\d+)\s*(?::|\bto\b)\s*(\w+?)(\d+)$/i.exec(text));
}

function namesBetween(sentence: Sentence, found: RegExpExecArray | null): readonly string[] {
  const [, stem = '', first = '', same = '', last = ''] = found ?? [];
  const count = Number(last) - Number(first) + 1;
  if (!found || stem !== same || count < 2 || count > 1_000) return [];
  const names = Array.from({ length: count }, (_, place) => stem + String(Number(first) + place));
  return names.every((name) => sentence.scope.has(name)) ? names : [];
}

/** `sum(q1 to q9)`, as SPSS has it */
export const rowOfNames: Rule = (sentence, at) => {
  if (sentence.lower(at + 1) !== 'to' || sentence.surroundings(at) !== 'arguments') return null;
  const range = { ...sentence.range(at, Math.min(at + 2, sentence.tokens.length - 1)) };
  const names = valuesIn(sentence, sentence.text.slice(range.from, range.to));
  return names.length === 0 ? null : { range, code: 'cell-range', instead: names.join(', ') };
};

/** `VLOOKUP(…)`, `INDEX(…)`, `recode(…)` */
export const lookUp: Rule = (sentence, at) => {
  const closing = LOOK_UP.test(sentence.lower(at)) ? closingOfCall(sentence, at) : undefined;
  return closing === undefined ? null : { range: sentence.range(at, closing), code: 'look-up' };
};

/** `mean(a, b, na.rm = TRUE)`; of a sum it can be written. */
export const leftOut: Rule = (sentence, at) => {
  const isOption =
    sentence.lower(at) === 'na' && sentence.lower(at + 2) === 'rm' && sentence.word(at + 3) === '=';
  const opening = isOption ? sentence.around(at) : undefined;
  const closing = opening === undefined ? undefined : sentence.partner(opening);
  if (opening === undefined || closing === undefined) return null;
  const range: Finding['range'] = sentence.range(opening - 1, closing);
  const values = partsBetween(sentence, opening, closing).filter((part) => !/^na\s*\.\s*rm\b/i.test(part));
  const isSum = sentence.lower(opening - 1) === 'sum' && values.every((one) => sentence.scope.has(one));
  if (!isSum) return { range, code: 'missing-left-out' };
  const terms = values.map((one) => `if ${bound(one)} != null then ${one} else 0`);
  return { range, code: 'missing-left-out', instead: `sum(${terms.join(', ')})` };
};

function closingOfCall(sentence: Sentence, at: number): number | undefined {
  const isCall = sentence.kind(at) === 'word' && !sentence.isName(at) && sentence.word(at + 1) === '(';
  return isCall ? sentence.partner(at + 1) : undefined;
}
