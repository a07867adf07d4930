// A sentence in words: pieces, so that names and values can be marked, chosen and linked.

import type { Effect } from '../../model/types.ts';
import type { Naming } from './naming.ts';
import type { Condition, Group, Operand, Sentence, Subject } from './tree.ts';

export type Piece =
  /** `between`: it belongs to the values, not to how they are compared. */
  | { readonly kind: 'word'; readonly text: string; readonly between?: true }
  /** The name of what is spoken of. */
  | { readonly kind: 'name'; readonly text: string }
  /** What it is compared with, or set to: the value at that position. */
  | { readonly kind: 'value'; readonly text: string; readonly position: number }
  | { readonly kind: 'feel'; readonly text: string };

type Places = Readonly<Record<string, readonly Piece[]>>;

/** A whole rule. */
export function sayRule(sentence: Sentence | null, effects: readonly Effect[], naming: Naming): Piece[] {
  const { words } = naming;
  const said = sayEffects(effects, naming);
  const condition = saySentence(sentence, naming);
  if (said.length === 0) return cut(words.ruleWithout, { condition });
  return sentence === null
    ? cut(words.always, { effects: said })
    : cut(words.rule, { condition, effects: said });
}

/** A condition as it is read in a row. */
export function saySentence(sentence: Sentence | null, naming: Naming): Piece[] {
  if (sentence === null) return [word(naming.words.nothing)];
  return sentence.kind === 'group' ? sayGroup(sentence, naming, 0) : sayPart(sentence, naming);
}

function sayPart(part: Sentence, naming: Naming): Piece[] {
  if (part.kind === 'feel') return [{ kind: 'feel', text: part.written.text }];
  return part.kind === 'group' ? sayGroup(part, naming, 1) : sayCondition(part, naming);
}

/** Commas tell apart what a simple group within the sentence holds together; where there is more, brackets do. */
function sayGroup(group: Group, naming: Naming, depth: number): Piece[] {
  const { words } = naming;
  const parts = gathered(group, naming);
  if (group.join === 'none') {
    const [only] = parts;
    const said = joined(
      parts.map(({ pieces }) => pieces),
      '; ',
    );
    return cut(only && parts.length === 1 && !only.isGathered ? words.not : words.none, { parts: said });
  }
  const sign = words[group.join === 'all' ? 'and' : 'or'];
  const isDeep = depth > 0 || group.parts.some((part) => isJoin(part) && part.parts.some(isJoin));
  const hasGroup = group.parts.some(isJoin);
  const pieces = parts.map(({ pieces: said, of }) =>
    of && isJoin(of) && isDeep ? [word('('), ...said, word(')')] : said,
  );
  return joined(pieces, hasGroup && !isDeep ? `,${sign}` : sign);
}

const isJoin = (part: Sentence): part is Group =>
  part.kind === 'group' && part.join !== 'none' && part.parts.length > 1;

interface Said {
  readonly pieces: readonly Piece[];
  readonly of?: Sentence;
  readonly isGathered?: boolean;
}

/** What is said of several subjects alike is said once: `A, B or C is not answered`. */
function gathered({ join, parts }: Group, naming: Naming): Said[] {
  const sign = naming.words[join === 'all' ? 'and' : 'or'];
  const said: Said[] = [];
  for (let position = 0; position < parts.length;) {
    const part = parts[position]!;
    const alike = parts.slice(position).findIndex((other) => !isSaidAlike(part, other, naming));
    const count = alike < 0 ? parts.length - position : Math.max(1, alike);
    const run = parts.slice(position, position + count) as Condition[];
    if (count > 1) {
      const subject = listed(
        run.map((one) => saySubject(one.subject, naming)),
        sign,
      );
      said.push({ pieces: sayCondition(run[0]!, naming, subject), isGathered: true });
    } else said.push({ pieces: sayPart(part, naming), of: part });
    position += count;
  }
  return said;
}

function isSaidAlike(part: Sentence, other: Sentence, naming: Naming): boolean {
  return (
    part.kind === 'condition' &&
    other.kind === 'condition' &&
    part.values.length === 0 &&
    templateOf(part, naming) === templateOf(other, naming)
  );
}

/** One condition; `subject` where it speaks of more than its own. */
export function sayCondition(
  condition: Condition,
  naming: Naming,
  subject: readonly Piece[] = saySubject(condition.subject, naming),
): Piece[] {
  const { words } = naming;
  const { comparison } = condition;
  const values = condition.values.map((value, position) => sayOperand(condition, value, position, naming));
  const [value = [], high = []] = values;
  const isNone = comparison === 'notOneOf' || comparison === 'includesNone';
  const sign = isNone ? ', ' : comparison === 'includesAll' ? words.and : words.or;
  const unit = unitOf(condition, naming);
  const measured = (pieces: readonly Piece[]) =>
    unit === '' ? pieces : [...pieces, between(`\u00a0${unit}`)];
  return cut(templateOf(condition, naming), {
    subject,
    value: measured(value),
    values: listed(values, sign),
    low: value,
    high: measured(high),
  });
}

export function templateOf({ subject, comparison, values }: Condition, naming: Naming): string {
  const { words } = naming;
  const [value] = values;
  const isNamed = value?.kind === 'name' || value?.kind === 'moved';
  switch (comparison) {
    case 'is':
    case 'isNot':
      if (subject.kind === 'name' && value?.kind === 'boolean' && naming.isFlag(subject.name))
        return value.value === (comparison === 'is') ? words.raised : words.notRaised;
      return words[comparison];
    case 'answered':
    case 'notAnswered':
      if (subject.kind === 'name' && naming.isItem(subject.name)) return words[comparison];
      return words[comparison === 'answered' ? 'known' : 'notKnown'];
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan': {
      const key = subject.type === 'date' ? (`date${upper(comparison)}` as const) : comparison;
      return isNamed ? words[`${key}Named` as const] : words[key];
    }
    default:
      return words[comparison];
  }
}

const upper = <Text extends string>(text: Text) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<Text>;

export function saySubject(subject: Subject, naming: Naming): Piece[] {
  if (subject.kind === 'feel') return [{ kind: 'feel', text: subject.text }];
  const name: Piece = { kind: 'name', text: naming.name(subject.name) };
  if (subject.kind === 'name') return [name];
  const template = subject.kind === 'count' ? naming.words.count : naming.words[subject.part];
  return cut(template, { subject: [name] });
}

function sayOperand({ subject }: Condition, operand: Operand, position: number, naming: Naming): Piece[] {
  if (operand.kind === 'feel') return [{ kind: 'feel', text: operand.text }];
  return [{ kind: 'value', text: operandText(subject, operand, naming), position }];
}

export function operandText(subject: Subject, operand: Operand, naming: Naming): string {
  switch (operand.kind) {
    case 'code':
      return subject.kind === 'feel' ? operand.code : naming.code(subject.name, operand.code);
    case 'number':
      // A year has no separators.
      return subject.kind === 'part' ? operand.text : naming.number(operand.text);
    case 'date':
      return naming.day(operand.day);
    case 'boolean':
      return naming.words[operand.value ? 'yes' : 'no'];
    case 'name':
      return naming.name(operand.name);
    case 'moved':
      return `${naming.name(operand.name)} ${operand.by < 0 ? '\u2212' : '+'} ${naming.time(operand)}`;
    case 'feel':
      return operand.text;
  }
}

/** Only numbers that are written have the unit of what they are compared with. */
function unitOf({ subject, values }: Condition, naming: Naming): string {
  return subject.kind === 'name' && values.at(-1)?.kind === 'number' ? naming.unit(subject.name) : '';
}

function sayEffects(effects: readonly Effect[], naming: Naming): Piece[] {
  return listed(
    effects.map((effect) => sayEffect(effect, naming)),
    naming.words.and,
  );
}

export function sayEffect(effect: Effect, naming: Naming): Piece[] {
  const { words } = naming;
  const name = (id: string): Piece[] => [{ kind: 'name', text: naming.name(id) }];
  switch (effect.effect) {
    case 'flag':
      return cut(words.flag, { name: name(effect.flag) });
    case 'recommend': {
      const isRequired = naming.isRequired(effect.recommendation);
      return cut(words[isRequired ? 'require' : 'recommend'], { name: name(effect.recommendation) });
    }
    case 'override': {
      const { classification, how, to = '', steps } = effect;
      const value = (text: string): Piece[] => [{ kind: 'value', text, position: 0 }];
      return steps === undefined || how === 'set'
        ? cut(words[how], { name: name(classification), level: value(naming.code(classification, to)) })
        : cut(words[`${how}BySteps`], { name: name(classification), steps: value(naming.steps(steps)) });
    }
  }
}

/** The text with what stands in its places. */
export function cut(template: string, places: Places): Piece[] {
  return template
    .split(/\{(\w+)\}/)
    .flatMap((part, n) => (n % 2 === 1 ? (places[part] ?? []) : part === '' ? [] : [word(part)]));
}

function word(text: string): Piece {
  return { kind: 'word', text };
}

function between(text: string): Piece {
  return { kind: 'word', text, between: true };
}

function joined(parts: readonly (readonly Piece[])[], sign: string): Piece[] {
  return parts.flatMap((part, n) => (n === 0 ? part : [between(sign), ...part]));
}

/** `A, B and C` */
function listed(parts: readonly (readonly Piece[])[], sign: string): Piece[] {
  return parts.flatMap((part, n) =>
    n === 0 ? part : [between(n === parts.length - 1 ? sign : ', '), ...part],
  );
}

/** The pieces as plain text. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
