// What a package says of its proofs, tests and losses, and what changed from one version to the next, in plain words.

export const report = {
  reportTitle: 'Report: {title}',
  reportAbout:
    'Instrument `{id}`, version {version}, status “{status}”, SHA-256 `{sha256}`. Made of `instrument.json` by {engine}: the same instrument gives the same report, to the byte.',
  testCases: 'Test cases',
  noTestCases: 'The instrument has no test cases.',
  testCasesPass: 'Each of them gives on both engines what it expects: {count}.',
  vectorsAgree:
    'Test vectors in `test-vectors.jsonl`, of which both engines say the same in every value: {count}.',
  proofs: 'Proofs',
  proofsHelp:
    'What stands here holds for every set of answers that can be given. Durations are counted up to {day}.',
  findings: 'Findings',
  noFindings: 'Nothing was found.',
  findingsHelp:
    'Findings that somebody accepted for a reason are among them: the reasons stand in the record of the instrument, which is not in the package.',
  assertions: 'Assertions',
  shares: 'How many sets of answers lead where',
  sharesHelp: 'Every set of answers counts once. This is no forecast: people do not answer evenly.',
  undecided: 'Not decided',
  targets: 'In the languages of other systems',
  noTargets: 'The package carries the instrument in no other language.',
  carriesAll: '{target}: carries everything.',
  loses: '{target}: does not carry this:',
  changesTitle: 'Changes: {title}',
  changesFrom:
    'From version {before} (SHA-256 `{beforeSha256}`), which stands in `{file}`, to version {after} (SHA-256 `{afterSha256}`).',
  noEarlier:
    'No earlier release of this instrument is known: nothing was released before version {version}, as far as its record says.',
  earlierNotHere:
    'Version {version} was released before (SHA-256 `{sha256}`). Its text was not at hand when the package was made: what changed since then is not said here.',
  sinceVersion: '{file}: what changed since version {before} (SHA-256 {sha256}):',
  canChangeResults: 'Can change results',
  changesNoResult: 'Change no result',
  bothSame: 'Both versions say the same.',
  effects: 'What that does to results',
  equivalent:
    'Equivalent: of every level, classification, flag, recommendation and code it is proved that both versions say the same for every set of answers, and every number is computed in the same way.',
  sameDecisions:
    'Equivalent in what is decided: of every level, classification, flag, recommendation and code it is proved that both versions say the same for every set of answers.',
  numbersOther: 'Computed otherwise, so these numbers may differ: {names}',
  notCompared: 'What assessors decide otherwise is not compared. Durations are counted up to {day}.',
  notEquivalent: 'Not equivalent: at least one outcome is another one for some sets of answers.',
  equivalenceOpen: 'Whether both versions are equivalent is not decided.',
  outcomesOnlyBefore: 'No more among the outcomes: {outcomes}',
  outcomesOnlyAfter: 'New among the outcomes: {outcomes}',
  wasAdded: 'Added: {what}',
  wasRemoved: 'Removed: {what}',
  wasMoved: '{what}: stands in another place',
  wasChanged: '{what}: {from} → {to}',
  notGiven: 'not given',
  notGivenAs: 'not given (as {value})',
  wholeInstrument: 'The instrument as a whole',
} as const;

/** Names of properties that people know under another name. */
export const properties = {
  points: 'points',
  weight: 'weight',
  from: 'cut-off',
  when: 'condition',
  expression: 'formula',
  method: 'method',
  missing: 'missing answers',
  decimals: 'decimals',
  options: 'options',
  relevantWhen: 'asked when',
  of: 'computed from',
  rows: 'row',
  then: 'result',
  months: 'months',
  min: 'lowest',
  max: 'highest',
  to: 'to',
  groups: 'group',
  label: 'text',
  description: 'description',
  guidance: 'guidance',
  anchor: 'anchor',
  rationale: 'reason',
  source: 'source',
  evidence: 'evidence',
  aspect: 'aspect',
  title: 'title',
  version: 'version',
  languages: 'languages',
  about: 'about',
  manual: 'manual',
  responses: 'answers',
  expected: 'expected',
} as const;

export type ReportText = keyof typeof report;
export type Report = Readonly<Record<ReportText, string>>;
export type Property = keyof typeof properties;
export type Properties = Readonly<Record<Property, string>>;
