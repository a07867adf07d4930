// An outcome on its own, as it travels from a worker to the page: what is asked of it there is answered at once, with
// every answer that is given.

import { cheapest } from './ask/cheapest.ts';
import { possibleIn } from './ask/possible.ts';
import { frozen, valueIn, type Frozen } from './diagram/frozen.ts';
import type { Answers, Exact, Held } from './exact.ts';
import { classesBy, type Stretch, type Variable } from './inputs/variables.ts';
import { numberOf } from '../language/index.ts';

/** Data alone. */
export interface SheetData {
  readonly name: string;
  readonly diagram: Omit<Frozen, 'values'> & { readonly values: readonly Held[] };
  readonly variables: readonly SheetVariable[];
}

type SheetVariable = Pick<Variable, 'item' | 'kind' | 'code'> & {
  readonly classes: readonly { readonly value: number | null; readonly stretches: readonly Stretch[] }[];
};

export function sheetOf({ name, lift, ref }: Exact): SheetData {
  const { diagrams, variables } = lift.model;
  const diagram = frozen(diagrams, ref);
  return {
    name,
    diagram: { ...diagram, values: diagram.values.map((value) => (value === null ? null : numberOf(value))) },
    variables: variables.map(({ item, kind, code, classes }) => ({
      item,
      kind,
      code,
      classes: classes.map(({ value, stretches }) => ({ value, stretches })),
    })),
  };
}

export interface OneAnswerApart {
  readonly item: string;
  /** The answers. */
  readonly stretches: readonly Stretch[];
  /** What the outcome then is. */
  readonly value: Held;
}

export class Sheet {
  readonly name: string;
  readonly #diagram: SheetData['diagram'];
  readonly #variables: readonly (SheetVariable & { readonly classOf: (value: Held) => number })[];

  constructor({ name, diagram, variables }: SheetData) {
    this.name = name;
    this.#diagram = diagram;
    this.#variables = variables.map((one) => ({ ...one, classOf: classOf(one) }));
  }

  /** What it is where the items are answered so; undefined where an answer is none that is looked at. */
  value(answers: Answers): Held | undefined {
    const own = this.#classesOf(answers);
    return own ? (valueIn(this.#diagram, own) as Held) : undefined;
  }

  /**
   * What can still come of a case where the items that are not in it may be answered in any way, or stay missing. Null
   * where an answer is none that is looked at: a date too far away.
   */
  possible(answers: Answers, others: 'any answer' | 'any or none'): readonly Held[] | null {
    const own = this.#classesOf(answers);
    if (!own) return null;
    const allowed = this.#variables.map(({ item, classes }, level) => {
      if (answers.has(item)) return [own[level]!];
      const all = [...classes.keys()];
      return others === 'any or none' ? all : all.filter((position) => classes[position]!.value !== null);
    });
    const { values } = this.#diagram;
    return [...possibleIn(this.#diagram, allowed)].map((n) => values[n]!);
  }

  /** The cheapest change of a case that gives a value: only what changes; null where no change does. */
  nearest(
    answers: Answers,
    isWanted: (value: Held) => boolean,
    costOf: (item: string) => number,
  ): Answers | null {
    const own = this.#classesOf(answers);
    if (!own) return null;
    const variables = this.#variables;
    const way = cheapest(
      this.#diagram,
      (value) => isWanted(value as Held),
      (level, position) => {
        if (position === own[level]) return 0;
        // To leave a question open changes nobody.
        return variables[level]!.classes[position]!.value === null
          ? Infinity
          : costOf(variables[level]!.item);
      },
    );
    if (!way) return null;
    const changed = variables.flatMap(({ item }, level) => (way.classes[level] === own[level] ? [] : [item]));
    return new Map([...new Set(changed)].map((item) => [item, this.#answerTo(item, way.classes)]));
  }

  /**
   * What every other answer to one item alone gives: all answers that are the same in everything, as stretches. Of several
   * codes one is added or taken away. To answer what is open is no change of an answer.
   */
  oneAnswerApart(answers: Answers, isWanted: (item: string) => boolean): readonly OneAnswerApart[] {
    const own = this.#classesOf(answers);
    if (!own) return [];
    return this.#variables.flatMap(({ item, kind, code, classes }, level) => {
      const held = answers.get(item) ?? null;
      if (held === null || kind === 'answered' || !isWanted(item)) return [];
      return classes.flatMap(({ value, stretches }, position) => {
        if (position === own[level] || value === null) return [];
        const toggled = held ^ (1 << code);
        const changed = own.with(level, position);
        return [
          {
            item,
            stretches: kind === 'code' ? [[toggled, toggled] as const] : stretches,
            value: valueIn(this.#diagram, changed) as Held,
          },
        ];
      });
    });
  }

  #classesOf(answers: Answers): Int32Array | null {
    const own = Int32Array.from(this.#variables, ({ item, classOf: of }) => of(answers.get(item) ?? null));
    return own.includes(-1) ? null : own;
  }

  #answerTo(item: string, classes: Int32Array): Held {
    let held: Held = null;
    for (const [level, { item: of, kind, code, classes: all }] of this.#variables.entries()) {
      if (of !== item) continue;
      const value = all[classes[level]!]!.value;
      if (kind === 'value') held = value;
      else if (kind === 'answered') held = value === null ? null : 0;
      else if (value === 1 && held !== null) held |= 1 << code;
    }
    return held;
  }
}

function classOf({ kind, code, classes }: SheetVariable): (value: Held) => number {
  switch (kind) {
    case 'value':
      return classesBy(classes.slice(0, -1));
    case 'answered':
      return (value) => (value === null ? 1 : 0);
    case 'code':
      return (value) => (value === null ? 0 : (value >>> code) & 1);
  }
}
