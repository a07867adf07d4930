// The life of an instrument: which step may follow which, and who may take it.

import { digestOf } from '../digest.ts';
import type { Status } from '../types.ts';
import { statusOf, type Recorded } from './record.ts';
import { isOfPresent } from './statement.ts';
import type { InstrumentRecord, PublicKey, StatusChange } from './types.ts';

/** In the order of a life. */
export const LIFE = [
  'draft',
  'review',
  'piloted',
  'approved',
  'released',
  'retired',
] as const satisfies readonly Status[];

/** What may be said after what. Back to a draft leads from everywhere; from what is released, as the next version. */
const STEPS: Readonly<Record<Status, readonly Status[]>> = {
  draft: ['review'],
  review: ['piloted', 'approved', 'draft'],
  piloted: ['approved', 'draft'],
  approved: ['released', 'draft'],
  released: ['retired'],
  retired: [],
};

/** The steps that lead on from where an instrument stands; a text that changed in review can be sent again. */
export function nextSteps(state: Recorded): readonly Status[] {
  const status = statusOf(state.record);
  const hasChanged = status !== 'draft' && !isAsSaid(state);
  return hasChanged && status === 'review' ? ['review', ...STEPS[status]] : STEPS[status];
}

/** Whether the last word was said of what stands there now. */
export function isAsSaid(state: Recorded): boolean {
  const last = state.record.statuses.at(-1);
  return last === undefined || isOfPresent(last, state);
}

/** The last release of another text than the one that stands there now; null where the record names none. */
export function releaseBefore({ document, record }: Recorded): StatusChange | null {
  const digest = digestOf(document);
  return record.statuses.findLast(({ status, of }) => status === 'released' && of !== digest) ?? null;
}

/** What was approved or released is not edited any more. */
export function isFinal(status: Status): boolean {
  return status === 'approved' || status === 'released' || status === 'retired';
}

/** The keys of those who sent the text for review since it was approved last: its authors, as far as is known. */
export function authorsOf({ statuses }: InstrumentRecord): readonly PublicKey[] {
  const since = statuses.findLastIndex(({ status }) => isFinal(status)) + 1;
  const sent = statuses.slice(since).filter(({ status }) => status === 'review');
  return [...new Set(sent.flatMap(({ signature }) => (signature ? [signature.key] : [])))];
}

/** Steps at which somebody decides that the text may be used. */
export const DECIDED_STEPS = ['approved', 'released'] as const satisfies readonly Status[];
export type DecidedStep = (typeof DECIDED_STEPS)[number];

export function isDecision(step: Status): step is DecidedStep {
  return step === 'approved' || step === 'released';
}

/** What is known of an instrument beside its record. What is not known yet is null, and is waited for. */
export interface Facts {
  readonly errors: number;
  /** Parts that are begun and not filled in. */
  readonly toDo: number;
  /** Texts that a language of the instrument lacks. */
  readonly missingTexts: number;
  readonly failedTests: number | null;
  /** As they would stand after the step, without those that stand for a reason. */
  readonly safeguards: OpenSafeguards | null;
  readonly openComments: number;
}

export interface OpenSafeguards {
  /** To be mended or justified. */
  readonly broken: number;
  /** No proof decides them: a person has to. */
  readonly undecided: number;
}

/** Why a step may not be taken, in the order in which it is said. */
export type Hindrance =
  | 'noKey'
  | 'changed'
  | 'author'
  | 'noAuthor'
  | 'errors'
  | 'toDo'
  | 'missingTexts'
  | 'testsUnknown'
  | 'failedTests'
  | 'safeguardsUnknown'
  | 'brokenSafeguards'
  | 'undecidedSafeguards'
  | 'openComments';

/** Empty where nothing stands in the way. A draft claims nothing, and needs nobody. */
export function hindrancesOf(
  state: Recorded,
  step: Status,
  me: PublicKey | null,
  facts: Facts,
): readonly Hindrance[] {
  if (step === 'draft') return [];
  const authors = authorsOf(state.record);
  const decides = isDecision(step);
  const { failedTests, safeguards } = facts;
  const found: readonly (readonly [Hindrance, boolean])[] = [
    ['noKey', me === null],
    ['changed', step !== 'review' && step !== 'retired' && !isAsSaid(state)],
    ['author', step === 'approved' && me !== null && authors.includes(me)],
    ['noAuthor', step === 'approved' && authors.length === 0],
    ['errors', step !== 'retired' && facts.errors > 0],
    ['toDo', decides && facts.toDo > 0],
    ['missingTexts', decides && facts.missingTexts > 0],
    ['testsUnknown', decides && failedTests === null],
    ['failedTests', decides && (failedTests ?? 0) > 0],
    ['safeguardsUnknown', decides && safeguards === null],
    ['brokenSafeguards', decides && (safeguards?.broken ?? 0) > 0],
    ['undecidedSafeguards', decides && (safeguards?.undecided ?? 0) > 0],
    ['openComments', decides && facts.openComments > 0],
  ];
  return found.flatMap(([name, stands]) => (stands ? [name] : []));
}

/** Says a status; nothing that was said is changed. */
export function withStatus(record: InstrumentRecord, entry: StatusChange): InstrumentRecord {
  return { ...record, statuses: [...record.statuses, entry] };
}

/** The number of the version that begins after a released one: the middle number is one more. */
export function nextVersion(version: string): string {
  const [major = '1', minor = '0'] = version.split('.');
  return `${major}.${String(Number(minor) + 1)}.0`;
}
