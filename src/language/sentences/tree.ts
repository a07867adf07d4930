// A condition as a sentence has it: groups of conditions, each about one subject. It is data, and knows no language.

import type { DateMove, DatePart } from '../../model/dates.ts';
import type { ValueType } from '../types.ts';

/** How the parts of a group are joined. */
export type Join = 'all' | 'any' | 'none';

export type ComparisonWord =
  | 'is'
  | 'isNot'
  | 'oneOf'
  | 'notOneOf'
  | 'atLeast'
  | 'moreThan'
  | 'atMost'
  | 'lessThan'
  | 'between'
  | 'includes'
  | 'includesNot'
  | 'includesAny'
  | 'includesAll'
  | 'includesNone'
  | 'answered'
  | 'notAnswered';

/** What a condition is about: a named value, how many of its options were chosen, its year, or what only FEEL can say. */
export type Subject =
  | { readonly kind: 'name'; readonly name: string; readonly type: ValueType }
  | { readonly kind: 'count'; readonly name: string; readonly type: 'number' }
  | { readonly kind: 'part'; readonly name: string; readonly part: DatePart; readonly type: 'number' }
  | { readonly kind: 'feel'; readonly text: string; readonly type: ValueType };

/** What a subject is compared with. */
export type Operand =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly day: number }
  /** `bare`: the name itself, or `not(name)`, without a sign. */
  | { readonly kind: 'boolean'; readonly value: boolean; readonly bare?: true }
  | { readonly kind: 'name'; readonly name: string }
  /** A named date, so much later or earlier. */
  | ({ readonly kind: 'moved'; readonly name: string } & DateMove)
  | { readonly kind: 'feel'; readonly text: string };

/** The text that a part was read from, as its author wrote it; gone as soon as the part is changed. */
export interface Written {
  readonly text: string;
  /** Whether it falls apart beside `and` and `or`, and needs brackets there. */
  readonly loose: boolean;
}

export interface Condition {
  readonly kind: 'condition';
  readonly subject: Subject;
  readonly comparison: ComparisonWord;
  readonly values: readonly Operand[];
  readonly written?: Written;
}

export interface Group {
  readonly kind: 'group';
  readonly join: Join;
  readonly parts: readonly Sentence[];
  readonly written?: Written;
}

/** What a sentence has no words for. */
export interface Unsaid {
  readonly kind: 'feel';
  readonly written: Written;
}

export type Sentence = Group | Condition | Unsaid;

/** Where a part stands: its position in its group, and that of the group in its own. */
export type Path = readonly number[];

/** A whole sentence is shown as a group, of one part where it has no other. */
export function asGroup(sentence: Sentence | null): Group {
  if (sentence === null) return { kind: 'group', join: 'all', parts: [] };
  return sentence.kind === 'group' ? sentence : { kind: 'group', join: 'all', parts: [sentence] };
}

export function partAt(root: Sentence, path: Path): Sentence | undefined {
  const [position, ...rest] = path;
  if (position === undefined) return root;
  const part = root.kind === 'group' ? root.parts[position] : undefined;
  return part && partAt(part, rest);
}

/** The same group with other parts; it is no longer what was written. */
export function withParts({ kind, join }: Group, parts: readonly Sentence[]): Group {
  return { kind, join, parts };
}

/** Changes the part at a path: into several, or into none. Groups that are left without parts go. */
export function changeAt(root: Group, path: Path, change: (part: Sentence) => readonly Sentence[]): Group {
  const [position, ...rest] = path;
  if (position === undefined) {
    const [whole = asGroup(null)] = change(root);
    return asGroup(whole);
  }
  const changed = root.parts.flatMap((part, at): readonly Sentence[] => {
    if (at !== position) return [part];
    if (rest.length === 0) return change(part);
    if (part.kind !== 'group') return [part];
    const group = changeAt(part, rest, change);
    return group.parts.length === 0 ? [] : [group];
  });
  return withParts(root, changed);
}

export function insertAt(root: Group, path: Path, part: Sentence): Group {
  const position = path.at(-1) ?? 0;
  const insert = (group: Group) => withParts(group, group.parts.toSpliced(position, 0, part));
  return path.length < 2
    ? insert(root)
    : changeAt(root, path.slice(0, -1), (group) => (group.kind === 'group' ? [insert(group)] : [group]));
}

export function removeAt(root: Group, path: Path): Group {
  return changeAt(root, path, () => []);
}

/** Moves a part among its neighbours; at the end of its group it leaves it, so that every place can be reached. */
export function moveBy(root: Group, path: Path, step: -1 | 1): { readonly root: Group; readonly path: Path } {
  const part = partAt(root, path);
  const position = path.at(-1);
  const within = path.slice(0, -1);
  const group = partAt(root, within);
  if (!part || position === undefined || group?.kind !== 'group') return { root, path };
  const beside = position + step;
  if (group.parts[beside]) {
    const neighbour = group.parts[beside];
    const parts = group.parts.with(beside, part).with(position, neighbour);
    return { root: changeAt(root, within, () => [withParts(group, parts)]), path: [...within, beside] };
  }
  const outer = within.at(-1);
  if (outer === undefined) return { root, path };
  const isAlone = group.parts.length === 1;
  const to = [...within.slice(0, -1), step < 0 || isAlone ? outer : outer + 1];
  return { root: insertAt(removeAt(root, path), to, part), path: to };
}
