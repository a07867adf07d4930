// What TypeScript should know of a scorer: its items and results by name.

import { lower } from '../../core/index.ts';
import type { Code } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { readInputs, readOverrides, shownOf, type ReadInput, type ShownValue } from '../shown.ts';

export function scorerDeclarations(plan: Plan): string {
  const core = lower(plan);
  const { shown } = shownOf(plan, core);
  const inputs = readInputs(plan, core);
  const overrides = readOverrides(plan).filter(({ codes }) => codes.length > 0);
  const truths = [...shown.flags, ...shown.recommendations].map(({ id }) => id);
  const named = (all: readonly ShownValue[], of: (type: string) => string = (type) => type) =>
    group(all.map((one): Property => [one.id, of(resultType(one))]));
  return `/** One person's answers. What is null or left out is missing; it is never taken for 0 or for no. */
export interface Case {
  readonly id: string | number;
  /** YYYY-MM-DD. */
  readonly assessedOn: string;
  readonly responses: {${[
    ...inputs.map((one): Property => [`${one.item}?`, `${answerType(one)} | null`]),
    ...plan.texts.map((id): Property => [`${id}?`, 'string | null']),
  ]
    .map(property)
    .join('')}
  };
  readonly overrides?: ${group(
    overrides.map(({ id, codes }): Property => [
      `${id}?`,
      `{ readonly to: ${union(codes)}; readonly reason: string }`,
    ]),
  )};
}

/** What the instrument says of a case. Null, and what is among \`unknown\`, is not known: it is never no. */
export interface Assessment {
  readonly id: string;
  readonly instrument: typeof instrument;
  readonly engine: typeof engine;
  readonly scores: ${named(shown.scores)};
  readonly levels: ${named(shown.levels)};
  readonly values: ${named(shown.values)};
  /** Those that are raised. */
  readonly flags: readonly (${union(shown.flags.map(({ id }) => id))})[];
  /** Those that follow. */
  readonly recommendations: readonly (${union(shown.recommendations.map(({ id }) => id))})[];
  /** Flags and recommendations of which too little is known. */
  readonly unknown: readonly (${union(truths)})[];
  readonly classification: ${named(shown.classifications)};
  /** Relevant items without an answer. */
  readonly missing: readonly (${union(shown.items.map(({ id }) => id))})[];
  /** Constraints that do not hold; left out where the instrument has none. */
  readonly violated?: readonly string[];
  /** Of the items on which a result rests: how many are answered. */
  readonly answered: Readonly<Record<string, { readonly answered: number; readonly asked: number }>>;
}

/** A case that does not fit the instrument. */
export class CaseError extends Error {
  /** \`path\`: a JSON Pointer into the case. */
  readonly problems: readonly { readonly code: string; readonly path: string }[];
}

/** Throws a CaseError where the case does not fit the instrument. */
export function assess(given: Case): Assessment;

/** Many cases by columns: lists as long as \`assessedOn\`. */
export interface CaseColumns {
  readonly assessedOn: readonly string[];
  readonly responses: ${group(inputs.map((one): Property => [`${one.item}?`, list(`${answerType(one)} | null`)]))};
  /** Codes that assessors gave. */
  readonly overrides?: ${group(overrides.map(({ id, codes }): Property => [`${id}?`, list(`${union(codes)} | null`)]))};
}

/** Flags and recommendations are true, false, or null: not known. */
export interface AssessmentColumns {
  readonly scores: ${named(shown.scores, list)};
  readonly levels: ${named(shown.levels, list)};
  readonly values: ${named(shown.values, list)};
  readonly flags: ${named(shown.flags, list)};
  readonly recommendations: ${named(shown.recommendations, list)};
  readonly classification: ${named(shown.classifications, list)};
}

/** Throws a CaseError where a case does not fit the instrument. */
export function assessColumns(columns: CaseColumns): AssessmentColumns;

/** What made the results. */
export const instrument: {
  readonly id: string;
  readonly version: string;
  readonly status: string;
  /** Of the canonical text of the instrument. */
  readonly sha256: string;
};
export const engine: string;
`;
}

type Property = readonly [name: string, type: string];

const property = ([name, type]: Property) => `\n    readonly ${name}: ${type};`;
const group = (all: readonly Property[]) =>
  all.length === 0 ? 'Record<never, never>' : `{${all.map(property).join('')}\n  }`;
const list = (type: string) => `readonly (${type})[]`;
const union = (codes: readonly Code[]) =>
  codes.length === 0 ? 'never' : codes.map((code) => JSON.stringify(code)).join(' | ');

function answerType({ type, codes = [] }: ReadInput): string {
  switch (type) {
    case 'boolean':
      return 'boolean | 0 | 1';
    case 'code':
      return union(codes);
    case 'codes':
      return list(union(codes));
    case 'date':
      return 'string';
    case 'number':
      return 'number';
  }
}

function resultType({ type, codes = [] }: ShownValue): string {
  switch (type) {
    case 'code':
      return `${union(codes)} | null`;
    case 'codes':
      return `${list(union(codes))} | null`;
    case 'date':
      return 'string | null';
    case 'boolean':
      return 'boolean | null';
    case 'number':
      return 'number | null';
  }
}
