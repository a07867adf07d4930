// Cases at the edges of an instrument, made without chance: the same instrument has the same ones.

import type { Id, ProfessionalOverrides, Response, Responses } from '../../../../model/types.ts';
import {
  columnEngine,
  columnsOf,
  valueAt,
  type Case,
  type Column,
  type ResultColumns,
} from '../../../../engine/index.ts';
import type { ClassificationStep, LevelStep, Plan, PlanValue } from '../../../../plan/index.ts';
import { ASSESSED_ON, edgesOf } from './edges.ts';
import { drawFrom, type Draw } from './random.ts';

const TRIED = 4_000;
const SEED = 20_260_615;

/** At most this many come from trying each answer of each item; a package of a long instrument stays small. */
const MOST_SINGLE = 800;

type Edges = ReadonlyMap<Id, readonly Response[]>;
type Draft = Omit<Case, 'id'>;

/**
 * Nothing answered, everything lowest, everything highest; each answer of each item alone changed; and of many mixed
 * cases those that show an outcome for the first time or stand nearest to a cut-off.
 */
export function boundaryCases(plan: Plan): Case[] {
  const edges = edgesOf(plan);
  const drafts = [...singleChanges(edges), ...telling(plan, mixtures(plan, edges))];
  return drafts.map((draft, position) => ({
    id: `generated-${String(position + 1).padStart(4, '0')}`,
    ...draft,
  }));
}

function draftOf(responses: Responses): Draft {
  return { assessedOn: ASSESSED_ON, responses };
}

function singleChanges(edges: Edges): Draft[] {
  const lowest = all(edges, (answers) => answers[0]);
  const highest = all(edges, (answers) => answers.at(-1));
  const changed = [...edges].flatMap(([id, answers]) => [
    ...answers.slice(1).map((answer) => draftOf({ ...lowest, [id]: answer })),
    draftOf({ ...highest, [id]: null }),
  ]);
  return [draftOf({}), draftOf(lowest), draftOf(highest), ...changed.slice(0, MOST_SINGLE)];
}

function all(edges: Edges, choose: (answers: readonly Response[]) => Response | undefined): Responses {
  return Object.fromEntries([...edges].map(([id, answers]) => [id, choose(answers) ?? null]));
}

/** Cases whose answers are drawn from the edges; in one of eight many are missing, one of four has overrides. */
function mixtures(plan: Plan, edges: Edges): Draft[] {
  const draw = drawFrom(SEED);
  const open = plan.steps
    .filter((step) => step.kind === 'classification')
    .filter((step) => step.professional);
  return Array.from({ length: TRIED }, (_, index) => {
    const missing = index % 8 === 0 ? 3 : 40;
    const responses = all(edges, (answers) => (draw(missing) === 0 ? null : answers[draw(answers.length)]));
    const overrides = index % 4 === 0 ? overridesOf(open, draw) : {};
    return { ...draftOf(responses), ...(Object.keys(overrides).length > 0 ? { overrides } : {}) };
  });
}

function overridesOf(open: readonly ClassificationStep[], draw: Draw): ProfessionalOverrides {
  return Object.fromEntries(
    open.map(({ id, codes }) => [id, { to: codes[draw(codes.length)]!, reason: 'A case for testing' }]),
  );
}

function telling(plan: Plan, drafts: readonly Draft[]): Draft[] {
  const cases = drafts.map((draft, row) => ({ id: String(row), ...draft }));
  const results = columnEngine(plan).run(columnsOf(plan, cases));
  const rows = new Set([...firstOfEach(plan, results), ...nearestToCutoffs(plan, results)]);
  return [...rows].sort((a, b) => a - b).map((row) => drafts[row]!);
}

/** The first row with each code (of a set: among others) and each truth, and the first where a result is missing. */
function firstOfEach(plan: Plan, { values }: ResultColumns): number[] {
  return [...values].flatMap(([id, column]) => {
    const known = plan.values.get(id);
    const first = new Map<string, number>();
    column.data.forEach((_, row) => {
      for (const outcome of outcomesIn(valueAt(column, row), known))
        if (!first.has(outcome)) first.set(outcome, row);
    });
    return [...first.values()];
  });
}

/** What a result shows that another of the same name may not. */
function outcomesIn(value: number, known: PlanValue | undefined): readonly string[] {
  if (Number.isNaN(value)) return ['missing'];
  if (known?.type === 'number') return ['known'];
  if (known?.type !== 'codes') return [String(value)];
  return value === 0 ? ['none'] : known.codes.filter((_, bit) => (value >>> bit) & 1);
}

/** Of each cut-off the row nearest below it and the row nearest from it upwards. */
function nearestToCutoffs(plan: Plan, { values }: ResultColumns): number[] {
  const levels = plan.steps.filter((step): step is LevelStep => step.kind === 'level');
  return levels.flatMap((step) => {
    const numbers = numbersIn(values.get(step.of));
    const cutoffs = new Set(step.groups.flatMap(({ from }) => from));
    return [...cutoffs].flatMap((cutoff) => [
      ...nearestRow(numbers, (number) => (number < cutoff ? cutoff - number : Infinity)),
      ...nearestRow(numbers, (number) => (number >= cutoff ? number - cutoff : Infinity)),
    ]);
  });
}

function numbersIn(column: Column | undefined): Float64Array {
  return Float64Array.from(column?.data ?? [], (_, row) => (column ? valueAt(column, row) : NaN));
}

/** None where no row is at a finite distance. */
function nearestRow(numbers: Float64Array, distance: (number: number) => number): number[] {
  let nearest = -1;
  let least = Infinity;
  numbers.forEach((number, row) => {
    if (distance(number) < least) {
      least = distance(number);
      nearest = row;
    }
  });
  return nearest < 0 ? [] : [nearest];
}
