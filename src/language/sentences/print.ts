// From a sentence to FEEL. What was not changed stays as its author wrote it.

import { printDate } from '../../model/dates.ts';
import { printMoved } from '../print.ts';
import type { ComparisonWord, Condition, Group, Operand, Sentence, Subject } from './tree.ts';

/** The text of a condition; empty where nothing is said. */
export function printSentence(sentence: Sentence | null): string {
  return sentence === null ? '' : printed(sentence).text;
}

/** The sentence as if nothing of it had been written by hand: its text is then the shortest that says it. */
export function rewritten(sentence: Sentence): Sentence {
  switch (sentence.kind) {
    case 'feel':
      return sentence;
    case 'group':
      return { kind: 'group', join: sentence.join, parts: sentence.parts.map(rewritten) };
    case 'condition': {
      const { kind, subject, comparison, values } = sentence;
      return { kind, subject, comparison, values };
    }
  }
}

interface Printed {
  readonly text: string;
  readonly loose: boolean;
}

const tight = (text: string): Printed => ({ text, loose: false });

function printed(sentence: Sentence): Printed {
  if (sentence.written) return sentence.written;
  return sentence.kind === 'group' ? group(sentence) : condition(sentence as Condition);
}

function group({ join, parts }: Group): Printed {
  const all = parts.map(printed);
  const [only] = all;
  if (all.length < 2) {
    const text = only?.text ?? '';
    return join === 'none' && only ? tight(`not(${text})`) : { text, loose: only?.loose ?? false };
  }
  const sign = join === 'all' ? ' and ' : ' or ';
  const text = all.map(({ text: part, loose }) => (loose ? `(${part})` : part)).join(sign);
  return join === 'none' ? tight(`not(${text})`) : { text, loose: true };
}

const SIGNS: Partial<Record<ComparisonWord, string>> = {
  is: '=',
  isNot: '!=',
  atLeast: '>=',
  moreThan: '>',
  atMost: '<=',
  lessThan: '<',
};

function condition({ subject, comparison, values }: Condition): Printed {
  const about = subjectText(subject);
  const texts = values.map(operandText);
  const [first = '', second = ''] = texts;
  const [value] = values;
  const contains = texts.map((code) => `list contains(${about}, ${code})`);
  const joined = (sign: string): Printed => ({ text: contains.join(sign), loose: contains.length > 1 });
  switch (comparison) {
    case 'oneOf':
      return values.length > 1 ? tight(`${about} in (${texts.join(', ')})`) : tight(`${about} = ${first}`);
    case 'notOneOf':
      return tight(`not(${about} in (${texts.join(', ')}))`);
    case 'between':
      return values.every(({ kind }) => kind === 'number') && Number(first) < Number(second)
        ? tight(`${about} in [${first}..${second}]`)
        : { text: `${about} >= ${first} and ${about} <= ${second}`, loose: true };
    case 'includes':
    case 'includesAll':
      return joined(' and ');
    case 'includesAny':
      return joined(' or ');
    case 'includesNot':
    case 'includesNone':
      return tight(`not(${contains.join(' or ')})`);
    case 'answered':
      return tight(`${about} != null`);
    case 'notAnswered':
      return tight(`${about} = null`);
    default:
      if (value?.kind === 'boolean' && value.bare && comparison === 'is')
        return tight(value.value ? about : `not(${about})`);
      return tight(`${about} ${SIGNS[comparison]!} ${first}`);
  }
}

function subjectText(subject: Subject): string {
  if (subject.kind === 'feel') return subject.text;
  if (subject.kind === 'part') return `${subject.name}.${subject.part}`;
  return subject.kind === 'count' ? `count(${subject.name})` : subject.name;
}

function operandText(operand: Operand): string {
  switch (operand.kind) {
    case 'code':
      return `"${operand.code}"`;
    case 'date':
      return `date("${printDate(operand.day)}")`;
    case 'boolean':
      return String(operand.value);
    case 'name':
      return operand.name;
    case 'moved':
      return printMoved(operand.name, operand);
    case 'number':
    case 'feel':
      return operand.text;
  }
}

/** The text of a sentence and of each of its parts, as they are printed. */
export function textsWithin(sentence: Sentence | null): string[] {
  if (sentence === null) return [];
  const parts = sentence.kind === 'group' ? sentence.parts : [];
  return [printSentence(sentence), ...parts.flatMap(textsWithin)];
}
