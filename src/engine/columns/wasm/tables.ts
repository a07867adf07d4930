// Decision tables over vectors (hit policies of DMN 1.5). A row is true, false or unknown; rows are taken in the order
// in which they win.

import type { PlanOutput, TableStep } from '../../../plan/index.ts';
import { laneFor } from '../shapes.ts';
import { truthOver, type Scope } from './expressions.ts';
import { conjunction } from './logic.ts';
import { ALL, allOf, anyOf, both, either, except, NONE, type Mask } from './masks.ts';
import { chosenNumbers, complete, extreme, total } from './numbers.ts';
import { whole } from './points.ts';
import { YES, type Numbers, type Truth, type Value } from './values.ts';
import { chosen, compared, splat, type Vector } from './vectors.ts';

export interface TableValues {
  /** In the order of the outputs. */
  readonly outputs: readonly Value[];
  /** Where rows contradict each other. */
  readonly conflict: Mask;
}

/** Where each row gives the outcome, and where all rows are known to be false. */
interface Hits {
  readonly rows: readonly Mask[];
  readonly otherwise: Mask;
  readonly conflict: Mask;
}

export function tableOver(step: TableStep, scope: Scope): TableValues | null {
  const truths: Truth[] = [];
  for (const { cells } of step.rows) {
    const parts = cells.map((cell) => (cell ? truthOver(cell, scope) : YES));
    if (!parts.every((part) => part !== null)) return null;
    truths.push(parts.reduce(conjunction, YES));
  }
  const hits = hitsOf(step, truths);
  const outputs = hits && step.outputs.map((output, position) => outputOf(step, output, position, hits));
  return outputs?.every((one) => one !== null) ? { outputs, conflict: hits!.conflict } : null;
}

/** Null for hit policies that are not computed here. */
function hitsOf(step: TableStep, truths: readonly Truth[]): Hits | null {
  const yes = truths.map((truth) => truth.yes);
  const otherwise = allOf(truths.map((truth) => truth.no));
  switch (step.hitPolicy) {
    case 'U':
      return { rows: yes, otherwise, conflict: twice(yes) };
    case 'A': {
      const same = step.rows.map(({ then }) => JSON.stringify(then));
      const outcomes = [...new Set(same)].map((one) => anyOf(yes.filter((_, row) => same[row] === one)));
      return { rows: firstOf(yes), otherwise, conflict: twice(outcomes) };
    }
    case 'F':
      return { rows: inOrder(truths), otherwise, conflict: NONE };
    case 'P':
      return { rows: byPriority(step, truths), otherwise, conflict: NONE };
    case 'C+':
    case 'C<':
    case 'C>':
    case 'C#': {
      const allKnown = allOf(truths.map((truth) => either(truth.yes, truth.no)));
      return { rows: yes.map((one) => both(one, allKnown)), otherwise, conflict: NONE };
    }
    default:
      return null;
  }
}

/** Where two of the masks are set at once. */
function twice(masks: readonly Mask[]): Mask {
  let [once, again] = [NONE, NONE];
  for (const mask of masks) {
    again = either(again, both(once, mask));
    once = either(once, mask);
  }
  return again;
}

function firstOf(masks: readonly Mask[]): Mask[] {
  let before = NONE;
  return masks.map((mask) => {
    const first = except(mask, before);
    before = either(before, mask);
    return first;
  });
}

/** The first row that holds, unless one before it is unknown. */
function inOrder(truths: readonly Truth[]): Mask[] {
  let open = ALL;
  return truths.map(({ yes, no }) => {
    const taken = both(open, yes);
    open = both(open, no);
    return taken;
  });
}

/** The first row of the highest priority that holds, unless one of a higher priority is unknown. */
function byPriority({ rows, outputs }: TableStep, truths: readonly Truth[]): Mask[] {
  const ranks = rows.map((row) => outputs[0]?.codes.indexOf(String(row.then[0])) ?? -1);
  const taken = rows.map((): Mask => NONE);
  let open = ALL;
  for (const rank of [...new Set(ranks)].sort((a, b) => b - a)) {
    const positions = [...ranks.keys()].filter((row) => ranks[row] === rank);
    const first = firstOf(positions.map((row) => truths[row]!.yes));
    positions.forEach((row, n) => (taken[row] = both(open, first[n]!)));
    open = both(open, allOf(positions.map((row) => truths[row]!.no)));
  }
  return taken;
}

function outputOf(step: TableStep, output: PlanOutput, position: number, hits: Hits): Value | null {
  const entries = step.rows.map((row) => wholeEntry(output, row.then[position] ?? null));
  const otherwise =
    output.default === null && step.hitPolicy === 'C#' ? 0 : wholeEntry(output, output.default);
  const known = either(except(anyOf(hits.rows), hits.conflict), otherwise === null ? NONE : hits.otherwise);
  if (!entries.every((entry) => entry !== null) || entries.length === 0) return null;
  const scale = output.type === 'number' ? output.decimals : 0;
  const found = step.hitPolicy.startsWith('C')
    ? collected(step, entries, hits.rows, scale)
    : picked(entries, hits.rows, scale);
  const last = whole(otherwise ?? 0, scale);
  const number = found && last && chosenNumbers(hits.otherwise, last, found);
  return number && asOutput(output, { ...number, known });
}

function asOutput({ type, codes }: PlanOutput, { vector, known, ...number }: Numbers): Value {
  if (type === 'number') return { ...number, vector, known };
  if (type === 'code') return { kind: 'codes', vector, known, codes };
  const yes = both(known, compared('=', vector, splat(vector.lane, 1)));
  return { kind: 'truth', yes, no: except(known, yes) };
}

/** One row at most gives the outcome. */
function picked(entries: readonly number[], rows: readonly Mask[], scale: number): Numbers | null {
  const bounds = { lowest: Math.min(0, ...entries), highest: Math.max(0, ...entries) };
  const lane = laneFor(bounds);
  if (!lane) return null;
  const vector = entries.reduce<Vector>(
    (found, entry, row) => chosen(rows[row]!, splat(lane, entry), found),
    splat(lane, 0),
  );
  return { kind: 'numbers', vector, known: ALL, scale, bounds };
}

function collected(
  { hitPolicy }: TableStep,
  entries: readonly number[],
  rows: readonly Mask[],
  scale: number,
): Numbers | null {
  const least = Math.min(...entries);
  const most = Math.max(...entries);
  switch (hitPolicy) {
    case 'C<':
      return combinedOver('min', entriesOver(entries, rows, most, scale));
    case 'C>':
      return combinedOver('max', entriesOver(entries, rows, least, scale));
    case 'C#': {
      const one = 10 ** scale;
      return combinedOver('sum', entriesOver(Array<number>(rows.length).fill(one), rows, 0, scale));
    }
    default:
      return combinedOver('sum', entriesOver(entries, rows, 0, scale));
  }
}

/** Each entry where its row holds, else what changes nothing. */
function entriesOver(
  entries: readonly number[],
  rows: readonly Mask[],
  neutral: number,
  scale: number,
): Numbers[] | null {
  const otherwise = whole(neutral, scale);
  return complete(
    entries.map((entry, row) => {
      const own = whole(entry, scale);
      return own && otherwise && chosenNumbers(rows[row]!, own, otherwise);
    }),
  );
}

function combinedOver(how: 'sum' | 'min' | 'max', parts: readonly Numbers[] | null): Numbers | null {
  if (!parts) return null;
  return how === 'sum' ? total(parts) : extreme(how, parts);
}

/** Codes by position, yes/no as 1 and 0, numbers in units of their decimals. */
function wholeEntry(output: PlanOutput, entry: string | number | boolean | null): number | null {
  if (entry === null) return null;
  if (output.type === 'code') return output.codes.indexOf(String(entry));
  if (output.type === 'boolean') return entry === true ? 1 : 0;
  return Math.round(Number(entry) * 10 ** output.decimals);
}
