// Rows of the results as assessments.

import { printDate } from '../../model/dates.ts';
import type { Value } from '../../language/index.ts';
import type { Id } from '../../model/types.ts';
import { allResults, constraintsOf, type Plan } from '../../plan/index.ts';
import { answeredReader } from '../answered.ts';
import type { Assessment } from '../types.ts';
import { copierOf } from './copies.ts';
import { RowMarks } from './marks.ts';
import { missingOf, type CaseColumns, type Column, type ResultColumns } from '../../columns/types.ts';

type Shown = Assessment['values'][Id];

/** Of one row after the other: what holds for all rows is worked out once. */
export function assessmentReader(
  plan: Plan,
  cases: CaseColumns,
  results: ResultColumns,
): (row: number) => Assessment {
  const readersOf = (ids: readonly Id[]) =>
    ids.map((id): Reader => {
      const column = results.values.get(id);
      return { id, held: heldIn(plan, id, column), read: readerOf(column, shownAs(plan, id)) };
    });
  const truthsOf = (ids: readonly Id[]) => ids.map((id) => ({ id, truth: truthIn(results.values.get(id)) }));
  const { results: reported } = plan;
  const scoresAt = recordOf<number | null>(readersOf(reported.scores));
  const levelsAt = recordOf<string | null>(readersOf(reported.levels));
  const valuesAt = recordOf(readersOf(reported.values));
  const classificationsAt = recordOf<string | null>(readersOf(reported.classifications));
  const flags = truthsOf(reported.flags);
  const recommendations = truthsOf(reported.recommendations);
  const marks = new RowMarks(plan, cases, results);
  const answeredNow = answeredReader(plan, marks, copierOf(allResults(reported)));
  const constraints = constraintsOf(plan);
  const violatedIn = violationReader(plan, results);

  return (row) => {
    const unknown: Id[] = [];
    marks.mark(row, row + 1);
    const assessment = {
      id: cases.ids?.[row] ?? String(row + 1),
      scores: scoresAt(row),
      levels: levelsAt(row),
      values: valuesAt(row),
      flags: raisedIn(flags, row, unknown),
      recommendations: raisedIn(recommendations, row, unknown),
      unknown,
      classification: classificationsAt(row),
      missing: marks.lackingIn(row),
      answered: answeredNow(row * marks.words),
    };
    if (constraints.length === 0) return assessment;
    const { answered, ...others } = assessment;
    return { ...others, violated: violatedIn(row), answered };
  };
}

interface Reader {
  readonly id: Id;
  /** What a row of the column holds, where the same is shown of the same. */
  readonly held: ((row: number) => number) | null;
  readonly read: (row: number) => Shown;
}

/**
 * A record that has its names already is filled twice as fast as one that gets them one after the other; what is as it
 * was in the case before need not be filled in.
 */
function recordOf<Kind extends Shown>(readers: readonly Reader[]): (row: number) => Record<Id, Kind> {
  const filled: Record<Id, Shown> = Object.fromEntries(readers.map(({ id }) => [id, null]));
  const before = readers.map((): number | undefined => undefined);
  const copyOf = copierOf(readers.map(({ id }) => id));
  return (row) => {
    for (let n = 0; n < readers.length; n += 1) {
      const { id, held, read } = readers[n]!;
      const now = held?.(row);
      if (now !== undefined && Object.is(now, before[n])) continue;
      before[n] = now;
      filled[id] = read(row);
    }
    return copyOf(filled) as Record<Id, Kind>;
  };
}

type Truth = boolean | null;

interface Named {
  readonly id: Id;
  readonly truth: (row: number) => Truth;
}

/** Those that hold; those of which it is not known are put to the `unknown` ones. */
function raisedIn(named: readonly Named[], row: number, unknown: Id[]): Id[] {
  const raised: Id[] = [];
  for (const { id, truth } of named) {
    const found = truth(row);
    if (found === true) raised.push(id);
    else if (found === null) unknown.push(id);
  }
  return raised;
}

/** Which constraints do not hold in a row. */
export function violationReader(plan: Plan, { values }: ResultColumns): (row: number) => Id[] {
  const constraints = constraintsOf(plan).map(({ id }) => ({ id, truth: truthIn(values.get(id)) }));
  return (row) => constraints.filter(({ truth }) => truth(row) === false).map(({ id }) => id);
}

function truthIn(column: Column | undefined): (row: number) => Truth {
  if (!column) return () => null;
  const { data } = column;
  const missing = missingOf(data);
  return (row) => (data[row] === missing ? null : data[row] === 1);
}

function readerOf(column: Column | undefined, show: (value: number) => Shown): (row: number) => Shown {
  if (!column) return () => null;
  const { data } = column;
  const shown = shownIn(column, show);
  return (row) => shown(data[row]!);
}

function shownIn(column: Column, show: (value: number) => Shown): (held: number) => Shown {
  const missing = missingOf(column.data);
  const unit = 10 ** column.scale;
  return (held) => (held === missing || Number.isNaN(held) ? null : show(held / unit));
}

/** What a number in the column of a result stands for: of flags, recommendations and constraints whether they hold. */
export function meaningOf(plan: Plan, id: Id, column: Column): (held: number) => Shown {
  return shownIn(column, plan.values.has(id) ? shownAs(plan, id) : (value) => value === 1);
}

/** A list is made anew for each case. */
function heldIn(plan: Plan, id: Id, column: Column | undefined): Reader['held'] {
  if (!column || plan.values.get(id)?.type === 'codes') return null;
  const { data } = column;
  return (row) => data[row]!;
}

/** Of the only row of a column, as conditions read it: dates as days, and of a rule whether it holds. */
export function valueReader(plan: Plan, id: Id, column: Column | undefined): () => Value {
  const known = plan.values.get(id);
  if (!known && id !== 'assessed_on') {
    const truth = truthIn(column);
    return () => truth(0);
  }
  const read = readerOf(column, known?.type === 'date' ? (day) => day : shownAs(plan, id));
  return () => read(0);
}

function shownAs(plan: Plan, id: Id): (value: number) => Shown {
  const { type, codes = [] } = plan.values.get(id) ?? {};
  switch (type) {
    case 'code':
      return (value) => codes[value] ?? null;
    case 'codes':
      return (value) => codes.filter((_, bit) => (value >>> bit) & 1);
    case 'date':
      return printDate;
    case 'boolean':
      return (value) => value === 1;
    default:
      return (value) => value;
  }
}
