// Decision tables (hit policies of DMN 1.5, 8.2.11): rows first, each a condition with a name, then the outputs.

import { ofNoRow, takesAllRows } from '../../model/hit-policies.ts';
import { isComputed, type PlanOutput, type TableStep } from '../../plan/index.ts';
import {
  add,
  and,
  choose,
  codeAt,
  compare,
  countTrue,
  extremeOfKnown,
  holds,
  isMissing,
  missing,
  number,
  or,
  recoded,
  round,
  setOf,
  setWith,
  truth,
} from '../nodes.ts';
import type { Branch, Node } from '../types.ts';
import { nodeOf } from './expression.ts';
import { conflictOf, entryName, rowOf, type Names } from './names.ts';

export function lowerTable(step: TableStep, names: Names): void {
  const rows = step.rows.map(({ cells }, position) => {
    const conditions = cells.flatMap((cell) => (cell ? [nodeOf(cell, names)] : []));
    return names.share(rowOf(step.id, position), step.id, and(conditions));
  });
  const gives = takesAllRows(step.hitPolicy) ? collecting(step, rows, names) : picking(step, rows, names);
  step.outputs.forEach((output, position) => names.define(output.id, step.id, gives(output, position)));
}

type Outcome = (output: PlanOutput, position: number) => Node;

/** One row gives the outcome; where no row holds, the default does. */
function picking(step: TableStep, rows: readonly Node[], names: Names): Outcome {
  const anyHolds = names.share(`${step.id}.any`, step.id, or(rows));
  const conflict = contradiction(step, rows, names);
  return (output, position) => {
    const entries = entriesOf(step, output, position, names);
    const none = missing(output.type, output.codes);
    const last = choose([{ when: anyHolds, then: none }], constant(output, output.default));
    return choose(
      [...(conflict ? [{ when: conflict, then: none }] : []), ...branchesOf(step, rows, entries, none)],
      last,
    );
  };
}

function branchesOf(
  step: TableStep,
  rows: readonly Node[],
  entries: readonly Node[],
  none: Node,
): readonly Branch[] {
  const branch = (row: number): Branch => ({ when: holds(rows[row]!), then: entries[row]! });
  switch (step.hitPolicy) {
    case 'F':
      return rows.map((when, row) => ({ when, then: entries[row]! }));
    case 'P':
      // An unknown row of a priority leaves open what only rows of lower ones say.
      return byPriority(step).flatMap((equals) => [
        ...equals.map(branch),
        { when: or(equals.map((row) => rows[row]!)), then: none },
      ]);
    default:
      return rows.map((_, row) => branch(row));
  }
}

/** Positions of the rows, those of the highest priority first: that is the order of the first output's values. */
function byPriority({ rows, outputs }: TableStep): readonly (readonly number[])[] {
  const ranks = rows.map(({ then }) => outputs[0]?.codes.findIndex((code) => code === then[0]) ?? -1);
  const descending = [...new Set(ranks)].sort((a, b) => b - a);
  return descending.map((rank) => [...ranks.keys()].filter((row) => ranks[row] === rank));
}

/** Rows that hold together and must not: two of a unique table, or two that say different things. */
function contradiction(
  { id, hitPolicy, rows: all }: TableStep,
  rows: readonly Node[],
  names: Names,
): Node | null {
  if (hitPolicy !== 'U' && hitPolicy !== 'A') return null;
  const said = all.map(({ then }, row) => (hitPolicy === 'U' ? String(row) : JSON.stringify(then)));
  const outcomes = [...new Set(said)].map((one) => or(rows.filter((_, row) => said[row] === one)));
  return names.define(conflictOf(id), id, compare('>', countTrue(outcomes), number(1)));
}

/** All rows that hold give the outcome together; an unknown row leaves it missing. */
function collecting(step: TableStep, rows: readonly Node[], names: Names): Outcome {
  const { id, hitPolicy } = step;
  const isOpen = names.share(`${id}.open`, id, or(rows.map(isMissing)));
  const anyHolds = names.share(`${id}.any`, id, or(rows));
  return (output, position) => {
    const entries = entriesOf(step, output, position, names);
    // A number that is missing leaves missing what it would be collected into.
    const lost = entries.flatMap((entry, row) =>
      entry.mayBeMissing ? [and([holds(rows[row]!), isMissing(entry)])] : [],
    );
    const where = (then: (row: number) => Node, otherwise: Node) =>
      rows.map((when, row) => choose([{ when: holds(when), then: then(row) }], otherwise));
    const found = (): Node => {
      switch (hitPolicy) {
        case 'C#':
          return countTrue(rows);
        case 'C<':
        case 'C>':
          return extremeOfKnown(
            hitPolicy === 'C<' ? 'least' : 'greatest',
            where((row) => entries[row]!, missing('number')),
          );
        case 'C+':
          return add(where((row) => entries[row]!, number(0)));
        default:
          return setOf(
            output.codes.map((code) =>
              or(rows.filter((_, row) => step.rows[row]!.then[position] === code).map(holds)),
            ),
            output.codes,
          );
      }
    };
    return choose(
      [
        { when: or([isOpen, ...lost]), then: missing(output.type, output.codes) },
        { when: anyHolds, then: found() },
      ],
      whereNoRow(step, output),
    );
  };
}

function whereNoRow({ hitPolicy }: TableStep, output: PlanOutput): Node {
  if (output.type === 'codes')
    return setWith(
      output.default === null ? 0 : 2 ** output.codes.indexOf(String(output.default)),
      output.codes,
    );
  return constant(output, output.default ?? ofNoRow(hitPolicy));
}

/** What each row says of an output; what is computed is rounded as the output is. */
function entriesOf(
  { id, rows }: TableStep,
  output: PlanOutput,
  position: number,
  names: Names,
): readonly Node[] {
  return rows.map(({ then }, row) => {
    const entry = then[position] ?? null;
    if (entry === null || !isComputed(entry)) return constant(output, entry);
    return names.share(entryName(id, row, position), id, computed(output, nodeOf(entry, names)));
  });
}

function computed({ type, codes, decimals }: PlanOutput, node: Node): Node {
  if (node.op === 'missing') return missing(type, codes);
  if (type === 'number') return round('half away', decimals, node);
  return type === 'boolean' ? node : recoded(node, codes);
}

function constant({ type, codes }: PlanOutput, entry: string | number | boolean | null): Node {
  if (entry === null) return missing(type, codes);
  switch (type) {
    case 'number':
      return number(Number(entry));
    case 'boolean':
      return truth(entry === true);
    default:
      return codeAt(codes.indexOf(String(entry)), codes);
  }
}
