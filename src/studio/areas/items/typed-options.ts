// Response options as they are typed in a cell: `Threat 1; Injury 2`. What stands there can be read again as it was.

import { parseNumber } from '../../../model/number-text.ts';
import { freshCode, type Code, type Option } from '../../../model/index.ts';
import { idOfWords } from '../../../model/latin.ts';
import { printNumber } from '../../controls/number.ts';

/** Whether the options can be typed in one line: a label with a sign in it that separates cannot. */
export function canBeTyped(options: readonly Option[], language: string): boolean {
  return options.every(({ label }) => !/[;|\n=]/.test(label[language] ?? ''));
}

export function printOptions(options: readonly Option[], language: string): string {
  return options.map((option) => printOption(option, language)).join('; ');
}

function printOption({ code, label, points, noAnswer }: Option, language: string): string {
  const words = label[language] ?? code;
  if (noAnswer) return `${words} = –`;
  if (points !== undefined) return `${words}${/\d$/.test(words) ? ' =' : ''} ${printNumber(points)}`;
  return /\d$/.test(words) || words.endsWith('–') ? `${words} =` : words;
}

/** The options that a text says; those that are there already keep their codes and all that is not typed. */
export function readTypedOptions(text: string, before: readonly Option[], language: string): Option[] {
  const typed = text
    .split(/[;|\n]/)
    .map((part) => readOption(part.trim()))
    .filter(({ label }) => label !== '');
  const kept = keptFor(typed, before, language);
  const taken = new Set<Code | undefined>(before.map(({ code }) => code));
  return typed.map(({ label, points, noAnswer }, position) => {
    const { points: _, noAnswer: __, ...option } = kept[position] ?? begin(label, position, taken);
    return {
      ...option,
      label: { ...option.label, [language]: label },
      ...(points === null ? {} : { points }),
      ...(noAnswer ? { noAnswer: true } : {}),
    };
  });
}

interface Typed {
  readonly label: string;
  readonly points: number | null;
  readonly noAnswer: boolean;
}

function readOption(part: string): Typed {
  const [, said = part, points] =
    /^(.*?)\s*=\s*(.*)$/.exec(part) ?? /^(.*\S)\s+([-−+]?\d[\d.,]*)$/.exec(part) ?? [];
  if (points === '–' || points === '-') return { label: said, points: null, noAnswer: true };
  const read = parseNumber(points ?? '', {});
  if ('problem' in read) return { label: part.replaceAll('=', ' ').trim(), points: null, noAnswer: false };
  return { label: said, points: read.value, noAnswer: false };
}

/** By their labels; where as many are typed as there were, others by their place. */
function keptFor(
  typed: readonly Typed[],
  before: readonly Option[],
  language: string,
): (Option | undefined)[] {
  const named = typed.map(({ label }) =>
    before.find((option) => (option.label[language] ?? option.code) === label),
  );
  if (typed.length !== before.length) return named;
  return named.map((option, position) => {
    const there = before[position];
    return option ?? (there && !named.includes(there) ? there : undefined);
  });
}

function begin(label: string, position: number, taken: Set<Code | undefined>): Option {
  const code = freshCode(idOfWords(label) ?? String(position), taken);
  taken.add(code);
  return { code, label: {} };
}
