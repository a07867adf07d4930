// Which answers make a case: what is not asked has no answer, and what is not answered has no codes.

import type { Ref } from './diagram/diagrams.ts';
import type { View } from './inputs/view.ts';
import type { Model } from './model.ts';

/** 1 for every set of answers that is a case, 0 for the others; the items that are not read count as asked. */
export function validity(model: Model, view: View, nameOf: (name: string) => Ref): Ref {
  const { diagrams, variables } = model;
  const [no, yes] = [diagrams.end(0), diagrams.end(1)];
  const where = (level: number, isHere: (value: number | null) => boolean) =>
    diagrams.variable(
      level,
      variables[level]!.classes.map(({ value }) => (isHere(value) ? 1 : 0)),
    );
  let all = yes;
  for (let level = variables.length - 1; level >= 0; level -= 1) {
    const { item, kind } = variables[level]!;
    const asked = view.answer(item)?.asked;
    if (kind === 'code') {
      const answered = where(model.levelOf(item)!, (value) => value !== null);
      const isOff = where(level, (value) => value === 0);
      all = diagrams.choose(diagrams.choose(answered, yes, isOff), all, no);
    } else if (asked) {
      const isMissing = where(level, (value) => value === null);
      all = diagrams.choose(diagrams.choose(nameOf(asked), yes, isMissing), all, no);
    }
  }
  return all;
}
