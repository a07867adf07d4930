// Every fact that a safeguard can ask for: of what, and which kind of value it has. A fact is null where it is not known.

import type { SubjectKind } from './types.ts';

export type FactKind = 'boolean' | 'number' | 'text';
export type Fact = boolean | number | string | null;

/** The names mean what `facts/` says beside each. */
export const FACTS = {
  instrument: {
    status: 'text',
    isInUse: 'boolean',
    saysPurpose: 'boolean',
    saysPopulation: 'boolean',
    saysLegalBasis: 'boolean',
    saysWhoAssesses: 'boolean',
    saysHowToContest: 'boolean',
    saysTerms: 'boolean',
    authors: 'number',
    sources: 'number',
    decisions: 'number',
    classifications: 'number',
    reassessments: 'number',
    tests: 'number',
    untestedCodes: 'number',
    decidingItems: 'number',
    decidingDynamic: 'number',
    decidingProtective: 'number',
    needs: 'number',
    recommendations: 'number',
    textItems: 'number',
    consistencyChecks: 'number',
    saysTriggers: 'boolean',
    saysReliability: 'boolean',
    saysValidity: 'boolean',
    saysPilot: 'boolean',
    saysTraining: 'boolean',
    namesWomen: 'boolean',
    namesEvidenceOnWomen: 'boolean',
    isForExtremism: 'boolean',
    sumsDecide: 'boolean',
    approvedByAuthor: 'boolean',
    saysMissing: 'boolean',
  },
  language: { isSource: 'boolean', missing: 'number', isInUse: 'boolean' },
  item: {
    kind: 'text',
    decides: 'boolean',
    isScored: 'boolean',
    nature: 'text',
    direction: 'text',
    hasGuidance: 'boolean',
    evidence: 'number',
    hasSource: 'boolean',
    hasAspect: 'boolean',
    inIdeologicalAspect: 'boolean',
    hasCriteria: 'boolean',
    speaksOfFaith: 'boolean',
    speaksOfViolence: 'boolean',
    isProtected: 'boolean',
    longestSentence: 'number',
    fixesDecision: 'boolean',
    movesAgainstDirection: 'boolean',
    movesBothWays: 'boolean',
    raisesWhenMissing: 'boolean',
    isWithoutEffect: 'boolean',
  },
  protected: {
    isReached: 'boolean',
    throughNormsAlone: 'boolean',
    normsHaveSource: 'boolean',
    depends: 'boolean',
  },
  score: {
    method: 'text',
    decides: 'boolean',
    hasDescription: 'boolean',
    mixesNeedWithRisk: 'boolean',
    addsStrengthToRisk: 'boolean',
    missingAddsPoints: 'boolean',
    estimatesMoreThanHalf: 'boolean',
    terms: 'number',
  },
  scale: {
    decides: 'boolean',
    levels: 'number',
    hasDescription: 'boolean',
    neverReached: 'number',
    groups: 'number',
    groupsOfProtected: 'number',
  },
  cutoff: { hasRationale: 'boolean', isLowest: 'boolean', decides: 'boolean' },
  norm: { hasSource: 'boolean', groups: 'number', groupsOfProtected: 'number' },
  override: {
    how: 'text',
    hasRationale: 'boolean',
    reads: 'number',
    canEnd: 'boolean',
    readsScored: 'boolean',
    isToHighest: 'boolean',
    readsNeed: 'boolean',
  },
  classification: {
    hasDescription: 'boolean',
    codes: 'number',
    neverReached: 'number',
    overridesUp: 'number',
    overridesDown: 'number',
    isRuleLimited: 'boolean',
    ruleUp: 'number',
    ruleDown: 'number',
    professionalUp: 'number',
    professionalDown: 'number',
    hasReassessment: 'boolean',
    historyFixesHighest: 'boolean',
    oneAnswerFromLowestToHighest: 'boolean',
  },
  step: { isReached: 'boolean', hasWayDown: 'boolean' },
  reassessment: {
    withoutMonths: 'number',
    zeroMonths: 'number',
    longest: 'number',
    stricterIsLater: 'boolean',
    coversUnknown: 'boolean',
  },
  flag: { kind: 'text', hasDescription: 'boolean', isRaised: 'boolean', leadsToAction: 'boolean' },
} as const satisfies Readonly<Record<SubjectKind, Readonly<Record<string, FactKind>>>>;

export type FactsOf<Kind extends SubjectKind> = {
  readonly [Name in keyof (typeof FACTS)[Kind]]: (typeof FACTS)[Kind][Name] extends 'boolean'
    ? boolean | null
    : (typeof FACTS)[Kind][Name] extends 'number'
      ? number | null
      : string | null;
};

/** What one safeguard looks at: a part of an instrument, with what is known of it. */
export interface Subject<Kind extends SubjectKind = SubjectKind> {
  readonly kind: Kind;
  /** JSON Pointer into the document. */
  readonly path: string;
  /** Fill the places of texts, and tell this subject from others at its place. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly facts: FactsOf<Kind>;
}

export type AnySubject = { [Kind in SubjectKind]: Subject<Kind> }[SubjectKind];

export const PLACES: Readonly<Record<SubjectKind, readonly string[]>> = {
  instrument: [],
  language: ['language', 'count'],
  item: ['item', 'words'],
  protected: ['item', 'name', 'through'],
  score: ['score'],
  scale: ['scale'],
  cutoff: ['scale', 'level'],
  norm: ['norm'],
  override: ['rule', 'name', 'to'],
  classification: ['name'],
  step: ['name', 'level'],
  reassessment: ['reassessment'],
  flag: ['flag'],
};
