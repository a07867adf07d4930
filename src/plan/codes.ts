// Where the expressions of a document mean a code of certain values: the same code of another value is another one.

import {
  checkExpression,
  checkUnaryTests,
  codesFrom,
  type Checked,
  type CodesFrom,
  type Scope,
} from '../language/index.ts';
import type { TextRange } from '../model/diagnostic.ts';
import { expressionsOf, type CodeInFeel } from '../model/index.ts';
import type { Code, Feel, Id, Instrument } from '../model/types.ts';
import { compile } from './compile.ts';

export interface CodeInExpressions extends CodeInFeel {
  /**
   * Places where the code is held against codes of something else that are called the same, before or after: they are
   * left as they are, and may mean something else with the new code.
   */
  readonly doubtful: readonly string[];
}

/** Finds what names the code `from` of the values that have it, and what it is once the code is `to`. */
export function codeInExpressions(
  document: Instrument,
  having: ReadonlySet<Id>,
  from: Code,
  to: Code,
): CodeInExpressions {
  const { scope } = compile(document);
  const places = checkedExpressions(document, scope);
  const known = new Map<Id, Meaning>([...having].map((id) => [id, 'ours']));

  /** Whether a name has the code because one of the values does. */
  function meaningOfName(name: Id): Meaning {
    const found = known.get(name);
    if (found) return found;
    known.set(name, 'other'); // while it is looked for, against circles
    const position = document.formulas.findIndex(({ id }) => id === name);
    const expression = places.get(`/formulas/${String(position)}/expression`)?.checked.expression;
    const meaning = expression ? meaningOf([codesFrom(expression)]) : 'other';
    known.set(name, meaning);
    return meaning;
  }

  function meaningOf(sides: readonly CodesFrom[]): Meaning {
    const names = sides.map((side) => side.names.map((name) => ({ name, meaning: meaningOfName(name) })));
    const all = names.flat();
    if (all.some(({ meaning }) => meaning === 'doubtful')) return 'doubtful';
    if (!all.some(({ meaning }) => meaning === 'ours')) return 'other';
    const others = all.filter(({ meaning }) => meaning === 'other');
    const isCalledSo = others.some(({ name }) =>
      scope.get(name)?.codes?.some((code) => code === from || code === to),
    );
    const isThere = sides.some(
      ({ written }, at) =>
        names[at]!.some(({ meaning }) => meaning === 'ours') && written.some(({ code }) => code === to),
    );
    return isCalledSo || isThere ? 'doubtful' : 'ours';
  }

  const texts = new Map<string, Feel>();
  const doubtful: string[] = [];
  for (const [path, { text, checked }] of places) {
    const meetings = checked.meetings
      .map((sides) => sides.map(codesFrom))
      .map((sides) => ({ meaning: meaningOf(sides), written: sides.flatMap(({ written }) => written) }));
    const ours = meetings.filter(({ meaning }) => meaning === 'ours').flatMap(({ written }) => written);
    const next = replaced(text, ours, from, to);
    if (next !== text) texts.set(path, next);
    if (meetings.some(({ meaning }) => meaning === 'doubtful')) doubtful.push(path);
  }
  const formulas = document.formulas.map(({ id }) => id).filter((id) => meaningOfName(id) === 'ours');
  return { texts, formulas, doubtful };
}

type Meaning = 'ours' | 'other' | 'doubtful';

interface CheckedExpression {
  readonly text: Feel;
  readonly checked: Checked;
}

function checkedExpressions(document: Instrument, scope: Scope): ReadonlyMap<string, CheckedExpression> {
  const places = new Map<string, CheckedExpression>();
  for (const { path, text } of expressionsOf(document)) {
    const [, table, column] = /^(\/tables\/\d+)\/rows\/\d+\/when\/(\d+)$/.exec(path) ?? [];
    const input = places.get(`${table ?? ''}/inputs/${column ?? ''}/expression`)?.checked;
    const checked =
      table === undefined ? checkExpression(text, scope) : input && checkUnaryTests(text, input, scope);
    if (checked) places.set(path, { text, checked });
  }
  return places;
}

/** The text with another code where the old one is written; in a cell, what its input writes has no place. */
function replaced(text: Feel, written: CodesFrom['written'], from: Code, to: Code): Feel {
  const isThere = ({ from: start, to: end }: TextRange) => text.slice(start, end) === `"${from}"`;
  const places = written.filter(({ range }) => isThere(range)).map(({ range }) => range.from);
  return [...new Set(places)]
    .sort((a, b) => b - a)
    .reduce((next, at) => `${next.slice(0, at)}"${to}"${next.slice(at + from.length + 2)}`, text);
}
