// What sentences call the things of a document, in one language.

import type { DateMove } from '../../model/dates.ts';
import { shapeOf, type Shape } from '../../model/shapes.ts';
import { named } from '../../model/named.ts';
import { shortened } from '../../model/shown.ts';
import type { Id, Instrument, Text } from '../../model/types.ts';
import { definitionsOf } from '../../model/references.ts';
import { valueAt } from '../../model/pointer.ts';
import { sayDay, sayNumber, sayTimes, textIn, wordsOf, type Language } from '../../words/index.ts';

export interface Naming {
  readonly words: ReturnType<typeof wordsOf>['sentences'];
  name(id: Id): string;
  code(of: Id, code: string): string;
  /** What stands behind a number of it: `years`. */
  unit(of: Id): string;
  number(text: string): string;
  day(day: number): string;
  /** How far a date is moved: `1 year 6 months`. */
  time(move: DateMove): string;
  /** How far a level is moved: `2 steps`. */
  steps(count: number): string;
  isFlag(id: Id): boolean;
  /** Whether it is answered; everything else is worked out, and known or not. */
  isItem(id: Id): boolean;
  isRequired(recommendation: Id): boolean;
}

/** What conditions call the day of the assessment. */
export const ASSESSED_ON = 'assessed_on';

/** `languages`: those in which texts of the document are wanted, the best first. */
export function namingOf(document: Instrument, language: Language, languages = [language as string]): Naming {
  const say = (text: Text | undefined) => textIn(text, [...languages, ...document.languages]);
  const shape = (id: Id): Shape | undefined => shapeOf(document, id);
  const words = wordsOf(language).sentences;
  const labels = new Map([
    [ASSESSED_ON, words.assessedOn],
    ...definitionsOf(document).map(({ id, path }) => {
      const { label } = valueAt(document, path) as { label?: Text };
      return [id, say(label)] as const;
    }),
  ]);
  return {
    words,
    name: (id) => shortened(labels.get(id) || id),
    code: (of, code) => {
      const options = shape(of);
      const label =
        options && 'options' in options ? options.options.find((one) => one.code === code)?.label : undefined;
      return say(label) || code;
    },
    unit: (of) => {
      const item = named(document.items, of);
      if (item?.kind === 'number') return say(item.unit);
      return say(named(document.formulas, of)?.unit ?? named(document.constants ?? [], of)?.unit);
    },
    number: (text) => (Number.isFinite(Number(text)) ? sayNumber(language, Number(text)) : text),
    day: (day) => sayDay(language, day),
    steps: (count) => sayTimes(language, 'steps', count),
    time: ({ unit, by }) => sayTimes(language, unit, Math.abs(by)),
    isFlag: (id) => named(document.flags, id) !== undefined,
    isItem: (id) => id === ASSESSED_ON || named(document.items, id) !== undefined,
    isRequired: (id) => named(document.recommendations, id)?.force === 'requirement',
  };
}
