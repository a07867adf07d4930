// Cases one after the other through a plan, without reasons: answers are written into columns of one row, over which a
// program runs that was made ready once. So a case alone means what it means among a million.

import { askedOf, inputName, lower, overrideOf } from '../../core/index.ts';
import { shapeOfColumn } from '../../columns/lanes.ts';
import { ColumnMemory, newLinearMemory } from '../../columns/memory.ts';
import type { CaseColumns, Column, ResultColumns } from '../../columns/types.ts';
import { shortcut } from '../../model/shortcuts.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { Assessment, Case } from '../types.ts';
import { assessmentReader } from './assessment.ts';
import { caseWriterOf, emptyColumns } from './encode.ts';
import { conditionalOf, valuesOf } from './names.ts';
import { casesPart } from './parts.ts';
import { placeFor, type Place } from './place.ts';
import { plainWriterOf } from './plain.ts';
import { decisionReader, type Decisions } from './reasons.ts';

export type CaseScorer = (given: Case) => Assessment;

/** Of a case as it comes from outside: null where it is not plain, and has to be read with care. */
export type PlainScorer = (raw: unknown) => Assessment | null;

/** `linear` is nobody else's. Without one, every step runs in doubles. */
export function caseScorer(plan: Plan, linear = newLinearMemory()): CaseScorer {
  return scorerAt(plan, placeOfOne(plan, linear)).score;
}

/** Both over the same columns. */
export function caseScorers(
  plan: Plan,
  linear = newLinearMemory(),
): { readonly score: CaseScorer; readonly scorePlain: PlainScorer } {
  return scorerAt(plan, placeOfOne(plan, linear));
}

/** With the reasons of its levels, flags, recommendations and classifications. */
export interface Decided {
  readonly assessment: Assessment;
  readonly why: Decisions;
}

/** Over the same columns: of a case that was read, and of one that is plain. */
export interface CaseDeciders {
  readonly decide: (given: Case) => Decided;
  readonly decidePlain: (raw: unknown) => Decided | null;
}

export function caseDeciders(plan: Plan, linear = newLinearMemory()): CaseDeciders {
  // No name of the document has a point.
  const place = placeOfOne(plan, linear, (name) => !name.includes('.'));
  const { score, scorePlain } = scorerAt(plan, place);
  const decisionsOf = decisionReader(plan, (name) => place.results.get(name) ?? place.given.get(name));
  return {
    decide: (given) => ({ assessment: score(given), why: decisionsOf(given) }),
    decidePlain: (raw) => {
      const assessment = scorePlain(raw);
      return assessment && { assessment, why: decisionsOf(NO_OVERRIDES) };
    },
  };
}

/** What a plain case has beside its answers. */
export const NO_OVERRIDES: Pick<Case, 'overrides'> = {};

function placeOfOne(
  plan: Plan,
  linear: WebAssembly.Memory | null,
  isKept?: (name: string) => boolean,
): Place {
  const { columns } = casesPart(plan, emptyColumns(plan, 1));
  const shapes = [...columns].map(([name, column]) => [name, shapeOfColumn(column)] as const);
  const place = placeFor(plan, lower(plan), new ColumnMemory(linear), 1, shapes, isKept);
  // The first run takes the memory that every run needs: from then on, no column moves.
  place.program.run(0, 1);
  return place;
}

const plainCases = shortcut('plain cases');

function scorerAt(plan: Plan, place: Place) {
  const ids = [''];
  const cases = { ...casesIn(plan, place), ids };
  const write = caseWriterOf(plan, cases);
  const writePlain = plainWriterOf(plan, cases);
  const read = assessmentReader(plan, cases, resultsIn(plan, place));
  const assessed = (id: string) => {
    ids[0] = id;
    place.program.run(0, 1);
    return read(0);
  };
  const score: CaseScorer = (given) => {
    write(given, 0);
    return assessed(given.id);
  };
  const scorePlain: PlainScorer = (raw) => {
    const id = plainCases.isTaken ? writePlain(raw, 0) : null;
    return id === null ? null : assessed(id);
  };
  return { score, scorePlain };
}

function casesIn(plan: Plan, { given }: Place): Omit<CaseColumns, 'ids'> {
  const { inputs, results } = plan;
  return {
    rows: 1,
    assessedOn: given.get('assessed_on')!.data as Int32Array,
    items: new Map(inputs.map((input) => [input.id, given.get(inputName(input))!])),
    overrides: new Map(results.classifications.map((id) => [id, given.get(overrideOf(id))!])),
  };
}

function resultsIn(plan: Plan, { results }: Place): ResultColumns {
  const columnsOf = (ids: readonly Id[], name: (id: Id) => string) =>
    new Map<Id, Column>(ids.map((id) => [id, results.get(name(id))!]));
  return {
    rows: 1,
    values: columnsOf(valuesOf(plan), (id) => id),
    relevance: columnsOf(conditionalOf(plan), askedOf),
    conflicts: new Map(),
  };
}
