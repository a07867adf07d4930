// What passes between the page and the prover.

import type {
  ItemDirection,
  Reason,
  SheetData,
  Shares,
  VersionsReport,
  Witnesses,
} from '../../analysis/index.ts';
import type { Assessment } from '../../engine/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { InstrumentRecord } from '../../model/record/types.ts';
import type { DecidedStep } from '../../model/record/life.ts';
import type { Feel, Id, Instrument, IsoDate, Response, Responses } from '../../model/types.ts';
import type { Safeguard, SafeguardFile, SafeguardFinding } from '../../safeguards/index.ts';

export type {
  Direction,
  ItemDirection,
  OutcomeReport,
  ProvedMove,
  Reason,
  SheetData,
  Shares,
  VersionsReport,
  Witnesses,
} from '../../analysis/index.ts';

export type { Coverage, GoalName } from '../../simulation/coverage/index.ts';
export type { MutationReport } from '../../simulation/mutation/index.ts';

export interface ProofRequest {
  readonly instrument: Instrument;
  /** As text. */
  readonly plan: string;
  readonly assessedOn: IsoDate;
}

export interface Proved {
  readonly assessedOn: IsoDate;
  readonly findings: readonly ProvedFinding[];
  readonly shares: readonly Shares[];
  readonly undecided: readonly { readonly id: string; readonly reason: Reason }[];
  /** Of what was not decided. */
  readonly sampled: readonly Sampled[];
  readonly assertions: readonly ProvedAssertion[];
  readonly witnesses: readonly Witnesses[];
  /** How items move the main outcome; none where it was not decided. */
  readonly directions: readonly ItemDirection[];
  /** Of each classification that was decided: what is asked of it while a case is answered. */
  readonly sheets: readonly SheetData[];
  /** Whether on another day something else may hold. */
  readonly restsOnDay: boolean;
  readonly milliseconds: number;
}

export interface SafeguardRequest extends ProofRequest {
  readonly record: InstrumentRecord;
  readonly own: readonly OwnSafeguards[];
}

/** Safeguards that somebody added, by the name of their file. */
export interface OwnSafeguards {
  readonly name: string;
  readonly file: SafeguardFile;
}

/** How an instrument stands with each safeguard. */
export interface Safeguarded {
  readonly rules: readonly LookedSafeguard[];
  /** Ids of those that somebody added. */
  readonly own: readonly string[];
  /** Names of added files that cannot be read any more. */
  readonly unread: readonly string[];
}

export interface LookedSafeguard {
  readonly safeguard: Safeguard;
  /** How many parts it was looked for in. */
  readonly looked: number;
  /** Where it is not kept, or that is not decided. */
  readonly found: readonly FoundSafeguard[];
}

export type FoundSafeguard = Pick<SafeguardFinding, 'code' | 'state' | 'path' | 'params'> & {
  /** Whether it is found where the instrument stands now. */
  readonly isNow: boolean;
  /** Steps that it stands against: whether it would be found after them. */
  readonly before: readonly DecidedStep[];
  /** Two cases that show that a decision depends on an item. */
  readonly pair?: CasePair;
};

/** Two versions, as texts of plans. */
export interface DifferenceRequest {
  readonly before: string;
  readonly after: string;
  readonly assessedOn: IsoDate;
}

export type ExactDifference = VersionsReport & { readonly assessedOn: IsoDate };

/** What an item does to each outcome. */
export interface ProvedIndependence {
  readonly item: Id;
  readonly assessedOn: IsoDate;
  /** Items that are asked because of it: what they change counts as changed by it. */
  readonly brings: readonly Id[];
  readonly outcomes: readonly OutcomeDependence[];
}

export interface OutcomeDependence {
  readonly id: Id;
  /** Of a set: whether this code is in it. */
  readonly code: string | null;
  readonly state: 'independent' | 'depends' | 'undecided';
  readonly pair?: CasePair;
  /** A constraint rules out every two cases that show it. */
  readonly isExcluded?: boolean;
  readonly reason?: Reason | { readonly kind: 'engine' };
}

export interface ProvedFinding extends Diagnostic {
  /** Cases in which it happens; none of what never happens, and where there are pairs. */
  readonly cases: readonly Responses[];
  readonly pairs: readonly CasePair[];
  /** The level that never comes, of what is told with it. */
  readonly because?: { readonly name: string; readonly level: string } | undefined;
  /** The conditions of the row that a decision table lacks, where they can be written out. */
  readonly row?: readonly Feel[];
}

export interface ProvedAssertion {
  readonly id: Id;
  readonly state: 'holds' | 'refuted' | 'undecided';
  readonly witness?: Responses;
  /** A case in which it is not known. */
  readonly unknown?: Responses;
  readonly reason?: Reason | { readonly kind: 'engine' };
}

/** How many cases made by chance have each code, between which shares: no proof. */
export interface Sampled {
  readonly id: Id;
  readonly cases: number;
  readonly shares: readonly { readonly code: string | null; readonly from: number; readonly to: number }[];
}

/** The least and the greatest that a score can be, and cases in which it is. */
export interface Reach {
  readonly id: Id;
  readonly least: ReachedAt;
  readonly greatest: ReachedAt;
}

interface ReachedAt {
  readonly value: number;
  readonly responses: Responses;
}

/** Two cases that differ in one answer, of which the second is worse. */
export interface CasePair {
  readonly item: string;
  readonly outcome: string;
  readonly before: CaseSide;
  readonly after: CaseSide;
  /** What differs on the way to the outcome, answers first. */
  readonly rows: readonly PairRow[];
  /** How many answers do not. */
  readonly same: number;
}

export interface CaseSide {
  readonly responses: Responses;
  /** Of the outcome. */
  readonly code: string | null;
}

export type PairRow =
  | { readonly id: Id; readonly kind: 'answer'; readonly before: Response; readonly after: Response }
  | { readonly id: Id; readonly kind: 'result'; readonly before: Shown; readonly after: Shown };

/** What an assessment says of a name. */
type Shown = Assessment['values'][Id];
