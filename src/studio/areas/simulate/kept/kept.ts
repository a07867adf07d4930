// A run that is kept: when, on which cases, which texts were compared, and what changed. It stays as it was, whatever is
// edited later.

import { digestLater, digestOf, type Id, type Instrument } from '../../../../model/index.ts';
import type { BankMeta } from '../../../../storage/index.ts';
import type { SimulationReport } from '../../../../workers/index.ts';
import { Kept } from '../../../state/kept.svelte.ts';
import { outcomeMenu } from '../outcomes.ts';

export interface KeptRun {
  /** Milliseconds since 1970; no two are kept at the same. */
  readonly at: number;
  readonly bank: string;
  readonly cases: number;
  readonly changed: number;
  readonly before: KeptText;
  readonly after: KeptText;
  /** Those that change, most first. */
  readonly outcomes: readonly KeptOutcome[];
}

/** By its digest it is known whether a text is still the one that was run. */
export interface KeptText {
  readonly version: string;
  readonly digest: string;
}

export interface KeptOutcome {
  readonly id: Id;
  /** As it was called then. */
  readonly name: string;
  readonly changed: number;
  readonly up: number;
  readonly down: number;
}

export interface Run {
  readonly report: SimulationReport;
  readonly bank: BankMeta;
  readonly before: Instrument;
  readonly after: Instrument;
}

export async function keptOf(
  { report, bank, before, after }: Run,
  nameOf: (id: Id) => string,
): Promise<KeptRun> {
  for (const text of [before, after]) await digestLater(text);
  const { groups } = outcomeMenu(report);
  const outcomes = groups.flatMap((group) => group.outcomes);
  return {
    at: Date.now(),
    bank: bank.name,
    cases: report.cases,
    changed: report.changed,
    before: textOf(before),
    after: textOf(after),
    outcomes: outcomes
      .map(({ id, changed, up, down }) => ({ id, name: nameOf(id), changed, up, down }))
      .sort((one, other) => other.changed - one.changed),
  };
}

/** They go when the instrument goes. */
export function keptRuns(instrument: string): Kept<KeptRun> {
  return new Kept<KeptRun>(`runs:${instrument}`, ({ at }) => String(at), isRun);
}

function textOf(document: Instrument): KeptText {
  return { version: document.version, digest: digestOf(document) };
}

function isRun(value: unknown): value is KeptRun {
  if (typeof value !== 'object' || value === null) return false;
  const { at, bank, cases, changed, before, after, outcomes } = value as Partial<
    Record<keyof KeptRun, unknown>
  >;
  return (
    [at, cases, changed].every((one) => typeof one === 'number') &&
    typeof bank === 'string' &&
    [before, after].every((one) => hasTexts(one, 'version', 'digest')) &&
    Array.isArray(outcomes) &&
    outcomes.every((one) => hasTexts(one, 'id', 'name'))
  );
}

function hasTexts(value: unknown, ...names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string');
}
