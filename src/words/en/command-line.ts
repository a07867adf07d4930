// What the command line says itself, in English. Diagnostics have their words in diagnostics.ts.

export const commandLine = {
  help: `aspect: check, run and ship classification instruments

  aspect check FILE [--json]                  report what is wrong with an instrument
  aspect check FILE --safeguards [--own FILE] whether it keeps the rules for instruments
  aspect score FILE CASES [-o OUT]            assess every case of a file
  aspect test FILE [--json]                   run its test cases on both engines
  aspect test FILE --mutate [-o OUT.json]     which small changes its test cases do not notice
  aspect test FILE --suggest [-o OUT.json]    what its test cases do not reach, and cases that do
  aspect prove FILE [--json]                  find what is wrong whatever the answers are, with cases
  aspect prove FILE --independent ITEM[,ITEM] whether outcomes depend on items they must not depend on
  aspect diff BEFORE AFTER [--exact]          what a new version changes; --exact: for which answers
  aspect texts FILE [--json]                  how far its translations are
  aspect texts FILE --from FILE [-o OUT.json] what a CSV or XLIFF file of translations changes in it
  aspect export FILE -o OUT.zip               make the package that production systems run
  aspect verify PACKAGE                       check a package against its test vectors
  aspect verify PACKAGE --signatures FILE --key KEY   also that those signed it who must have
  aspect key -o FILE.pem                      make a key that signs; prints its public half
  aspect sign PACKAGE --private-key FILE.pem --name NAME --as author|reviewer|authority
                                              sign a package, beside it: PACKAGE.intoto.jsonl
  aspect serve PACKAGE… --audit FILE          assess over HTTP; every decision is written to FILE
  aspect workshop EXERCISE [--dir FOLDER]     serve an exercise on your network, collect responses

FILE is an instrument (.json) or a package (.zip). CASES and OUT end in .csv, .jsonl or .parquet.
Beside OUT.csv, OUT.meta.json says which instrument and engine made it.

  -o, --out FILE      where to write; score writes JSON lines to the output if there is none
      --accept LIST   score: notations of answers to take that are refused otherwise:
                      dates (31.01.2026), labels (for codes), yes-no (Y, да, иә),
                      spaces (around codes), whole-numbers (1.0 for 1),
                      decimal-comma or decimal-point (1.000,5 or 1,000.5).
                      dates,labels for all columns, or COLUMN=labels for one; may be repeated
      --missing LIST  score: what means “no answer”: 99,-9,NA for all columns, or COLUMN=99
      --decimal-comma score: write OUT.csv with semicolons and decimal commas, for Excel where
                      the comma is decimal
      --format FORMAT score: csv or jsonl: what CASES are, where their name does not end so
      --carry COLUMNS score: columns of CASES that are none of the instrument’s and go into the
                      results as they stand: facility,officer; may be repeated
      --rejects FILE  score: write the rows that could not be assessed, as they stand, with the
                      reason; once corrected, the file can be scored again
      --as FORMAT     export: what to write where it is not the package:
                      {formats}
      --texts LANGUAGE export: the language of the texts in a file that has them in one only
      --from FILE     texts: translations to take in; reviewed ones stay as they are
      --targets LIST  export: what the package carries beside the instrument, so that it
                      runs without this program: {targets}
      --since FILE    export, verify: an earlier version of the same instrument: what changed since,
                      and whether both are equivalent
      --digest HEX    run, export or verify FILE only if its SHA-256 is this one; export and verify print it
      --signatures FILE verify: the signatures of the package; each of them must hold
      --key KEY       verify: the public key of somebody who must have signed, or a file of it;
                      may be repeated
      --at-least N    verify: so many of the keys are enough; all if not said
      --min-version V verify: refuse a package of an older version
      --private-key FILE sign: PKCS#8 (PEM); its passphrase is read from ASPECT_PASSPHRASE
      --name, --role  sign: who signs, and what they are in their service
      --audit FILE    serve: a line for each decision, written before it is answered; “-”: the output
      --host, --port  serve: where it listens; 127.0.0.1 and 8080 if not said
      --token-file FILE serve: the bearer token that every request must have
      --drafts        serve: also packages that are not released
      --key, --at-least, --min-version  serve: as in verify; signatures stand beside each package
      --safeguards    check: look at rules for instruments: faith, protected attributes, a way down …
      --own FILE      check: with --safeguards, rules of your own: a file or folder; may be repeated
      --port NUMBER   workshop: where it listens; 8787 if not said
      --dir FOLDER    workshop: where responses are written; “responses” if not said
      --instrument FILE workshop: the instrument, where EXERCISE is not the participants’ file
      --json          print one JSON document
      --all           list every problem; else 100 of each kind, and how many more there are
  -q, --quiet         list errors only
      --lang LANGUAGE of what is said: {languages}
  -h, --help          print this
      --version       print the version

“-” in the place of FILE or CASES reads the standard input.

Exit codes: 0 no problems, 1 problems found, 2 it could not be done (wrong usage, a file that cannot
be read or written, output that is full or closed), 3 a fault of this program.
`,
  noCommand: 'No command given. Commands: {commands}.',
  unknownCommand: 'There is no command “{command}”. Commands: {commands}.',
  seeHelp: 'See “aspect --help”.',
  unknownOption: '“aspect {command}” has no option “{option}”.',
  optionWithoutValue: 'The option “{option}” needs a value.',
  optionWithValue: 'The option “{option}” takes no value.',
  unknownLanguage: 'There are no texts in “{language}”; choose one of {languages}.',
  unknownNotation: 'There is no notation “{notation}”; choose of {notations}.',
  otherNotation:
    'Answers in the column “{column}” cannot be in the notation “{notation}”; possible: {notations}.',
  unknownColumn: 'The instrument has no column “{column}” for “{option}”. Nearest: {nearest}.',
  decimalCommaNeedsCsv: '“--decimal-comma” needs a CSV file after -o: JSON has no decimal commas.',
  wrongDigest: '“{digest}” is no SHA-256: it has 64 digits 0–9 and a–f.',
  taken: '{file}: column “{field}”: taken by “{notation}”: {count} ({examples})',
  takenMissing: '{file}: column “{field}”: taken as no answer: {count} ({examples})',
  use: 'Use: {usage}',
  wrongExtension: '“{file}” must end in {extensions}.',
  wouldOverwrite: '“{file}” is being read and cannot also be the output; give another file after -o.',
  noFile: 'There is no file “{file}”.',
  notReadable: '“{file}” cannot be read ({reason}).',
  notWritable: '“{file}” cannot be written ({reason}).',
  unknownFormat: 'There is no format “{format}” of cases; choose csv or jsonl.',
  parquetNeedsFile:
    'Parquet cannot be read from the standard input: its end is read first. Give the name of a file.',
  notParquet: '“{file}” cannot be read as Parquet ({reason}).',
  formatNeeded: 'The standard input has no name that says what it is: add --format csv or --format jsonl.',
  inputTwice: '“-” can stand once: there is one standard input.',
  tooLarge: '“{file}” is larger than any instrument or package ({most} MB).',
  untold: '{code}: {count} more that are not shown; --all shows them.',
  outputClosed: 'Whoever read the output stopped reading: it is not whole.',
  outputFull: 'The standard output cannot be written ({reason}): it is not whole.',
  carryKnown: '“{column}” is a column of the instrument; --carry is for other columns.',
  carryTaken: '“{column}” is the name of a column of the results: call it otherwise in the file to carry it.',
  writtenTwice: '“{file}” would be written twice; name another file after --rejects.',
  fault: 'This is a fault of aspect {version}: {error}. Nothing was written. Please report it with the file.',
  notUtf8: '“{file}” is not UTF-8 text; save it as UTF-8.',
  counts: '{file}: errors: {errors}, warnings: {warnings}',
  writeInstead: 'write instead: {value}',
  removeIt: 'take it away',
  cannotRun: '“{file}” has errors and cannot be run.',
  notReleased:
    '{file}: {id} {version} is not released (status “{status}”); its results are for trials, not for decisions about people.',
  textsProgress:
    '{language}: texts: {texts}, reviewed: {reviewed}, draft: {draft}, source changed: {stale}, missing: {missing}',
  textsChange: '{place} {language}: {before} → {after}',
  textsKept: '{place} {language}: reviewed, not taken: {before} stays, the file has {after}',
  textsIncoming: '{file}: taken: {taken}, reviewed and not taken: {kept}, the same: {same}, blank: {blank}',
  scored: '{file}: rows: {rows}, assessed: {scored}, not assessed: {invalid}',
  nothingScored: 'No row could be assessed; “{file}” was not written.',
  conflicts: 'Contradicting rows in the decision table “{table}”: cases without its result: {count}',
  violated: 'Answers that violate the constraint “{constraint}”: cases: {count}',
  testFailed: '{id}: {name} should be {expected} and is {found} ({engines})',
  tests: '{file}: test cases passed: {passed}, failed: {failed}',
  proved:
    '{file}: findings: {findings}, outcomes decided for every case: {decided}, not decided: {undecided}',
  proofCase: 'case: {responses}',
  proofAccepted: 'accepted: {reason}',
  provedAccepted: '{file}: findings that stand for a reason, which the record keeps: {count}',
  proofUnknown: 'not known',
  proofShare: '{id}: {code}: {share} % of all sets of answers ({count})',
  notDecided: '{id}: not decided: {reason}',
  assertionHolds: '{id}: holds of every case',
  assertionRefuted: '{id}: refuted',
  assertionUndecided: '{id}: not decided: {reason}',
  assertionUnknown: '{id}: not known in some cases, as here: {responses}',
  undecidedEngine:
    'the proof and the engine differ in a case that is nearer to a cut-off than numbers are kept',
  undecidedSize: 'too many different combinations of answers',
  undecidedTime: 'it would take longer than {seconds} s',
  undecidedValues: 'too many values of “{item}” make a difference',
  diffAdded: '{path}: added',
  diffRemoved: '{path}: removed',
  diffMoved: '{path}: moved',
  diffChanged: '{path}: {before} → {after}',
  diffed: '{file}: changes of the document: {changes}',
  diffSame: '{id}: proved the same for every set of answers',
  diffOther: '{id}: other for {share} % of all sets of answers ({count})',
  diffMove: '{from} → {to}: {share} % ({count})',
  diffOnly: '{id}: only in “{file}”, so not compared',
  diffType: '{id}: of another type in each version, so not compared',
  diffItems: 'Only “{file}” has the items {items}: their answers are free, and change nothing in the other.',
  diffOptions: 'Only “{file}” has the options {options}: sets of answers with them are left out.',
  diffRanges: 'Only values that both versions take are compared of: {items}',
  diffTypes: 'Of another type in each version, so compared without an answer: {items}',
  diffProved: '{file}: outcomes proved the same: {same}, other: {changed}, not decided: {undecided}',
  independent: '{outcome} never depends on {item}: proved for every set of answers',
  unknownItem: 'The instrument has no item “{item}”; its items: {items}.',
  independentNot: '{id}: depends on {item}, as these two cases show:',
  independentSide: '{value}: {responses}',
  independentBesides: 'Only one of both is asked, because of {item}: {items}',
  independentExcluded:
    'A constraint rules out one of both, as it does with every other two that show this: it hides the dependence, and does not end it.',
  independentOpen: '{id}: whether it depends on {item} is not decided: {reason}',
  independentBrings: 'What is asked because of {item} counts as {item}: {items}',
  independentProved:
    '{file}: {item}: outcomes proved never to depend on it: {independent}, that do: {depends}, not decided: {undecided}',
  outNeeds: '“{option}” is only for “{others}”.',
  testsFail: '{file}: test cases that fail: {failed}. Mend them first: what fails already notices nothing.',
  mutated:
    '{file}: small changes of the instrument that its test cases notice: {noticed} of {changes} ({share} %). Not noticed: {survived}, not decided: {undecided}; without any effect, proved and left out: {equivalent}',
  mutatedSome: '{file}: of {possible} possible changes, {tried} were tried, spread over the whole document.',
  mutatedWith: '{file}: with {cases} suggested test cases: {share} %',
  survivor: '{path}: no test case notices {before} → {after}',
  survivorOpen:
    '{path}: no test case notices {before} → {after}, and it was not decided whether any case could',
  survivorCase: 'a case that would: {responses}',
  suggested:
    '{file}: what test cases should reach: {goals}. Reached already: {covered} ({share} %), by {cases} suggested cases: {added}, by no answers: {never}, not decided: {undecided}',
  suggestedTitle: 'Suggested, to be confirmed: {covers}',
  suggestedMore: 'and {count} more',
  suggestedWritten:
    '{file}: written, with {cases} test cases more. They expect what the instrument says now: a person confirms each.',
  goalOpen: 'no test case reaches: {goal}',
  goalNever: 'no answers reach: {goal}',
  goalUndecided: 'not decided whether any answers reach: {goal}',
  goalRow: '{table}: row {row}',
  goalDecides: '{rule} decides {name}',
  goalTrue: '{name} holds',
  goalFalse: '{name} does not hold',
  goalUnknown: '{name} is not known',
  goalAsked: '{item} is asked',
  goalNotAsked: '{item} is not asked',
  goalCode: '{name}: {code}',
  goalCut: '{name} is {value}, beside the cut-off {cut}',
  goalNotices: 'notices {path}: {before} → {after}',
  safeguardReason: 'why: {reason} ({source})',
  safeguardTodo: 'what to do: {todo}',
  safeguardUndecided: '{id}: not decided; parts: {count}',
  safeguardsLooked:
    '{file}: safeguards that are not kept: {findings}, that stand for a reason: {accepted}, not decided: {undecided}',
  safeguardsAfterErrors: '{file}: safeguards are looked at when the errors are mended.',
  safeguardsWrong: '“{file}” cannot be used as safeguards. {problem}',
  safeguardShape: 'What stands at {path} has not the shape of a safeguard.',
  safeguardFact: '“{safeguard}” asks for “{name}”; facts of this kind: {known}.',
  safeguardComparison: '“{safeguard}” compares “{name}” with a value that it cannot have.',
  safeguardPlace: 'A text of “{safeguard}” has the place “{name}”; places of this kind: {known}.',
  safeguardTaken: 'There are two safeguards “{safeguard}”.',
  exported: '{file}: {id} {version}, SHA-256 {sha256}',
  sinceOther: '“{file}” is of the instrument “{other}”, and not of “{id}”: nothing to compare with.',
  sinceMissing:
    '{file}: its record names the release {version} (SHA-256 {sha256}). Give its file with --since, so that the package says what changed.',
  sinceIsNewer: 'The package is older than “{file}”: version {after} would take the place of {before}.',
  verified: '{file}: {id} {version}, test vectors reproduced: {vectors}, SHA-256 {sha256}',
  notVerified: '{file}: verification failed; do not use this package',
  keyMade: '{file}: a new private key. Its public half stands above; its sixteen digits: {digits}',
  keyOpen: '{file} is not encrypted: whoever copies it can sign. Set ASPECT_PASSPHRASE to make one that is.',
  keyOfOtherKind: '“{file}” is no Ed25519 key of the kind that is needed here.',
  keyNotOpened: '“{file}” is no private key in PEM, or its passphrase is another one: set ASPECT_PASSPHRASE.',
  notSigned: '{file}: not signed; a package that does not do what it says is not signed',
  notAdded: '“{file}” holds other signatures than those of this package. Name another file after -o.',
  signedTo: '{file}: signature added',
  signaturesNeedKeys:
    '--signatures and --key belong together: signatures without keys prove nothing, nor keys without signatures.',
  wrongCount: '“{count}” is no number of signatures: 1 or more.',
  signedAs_author:
    'signed as author by {who} (key {digits}), {when}: {id} {version}, status “{status}”, SHA-256 {sha256}',
  signedAs_reviewer:
    'signed as reviewer by {who} (key {digits}), {when}: {id} {version}, status “{status}”, SHA-256 {sha256}',
  signedAs_authority:
    'signed for the authority by {who} (key {digits}), {when}: {id} {version}, status “{status}”, SHA-256 {sha256}',
  served: 'Serving {id} {version} ({status}), SHA-256 {sha256}: {address}',
  serveEnding: 'Ending: what is under way is answered first.',
  serveDraft: '{file}: {id} {version} is not released (status “{status}”). It is served only with --drafts.',
  notServed: '{file}: not served',
  servedTwice:
    'Two different packages say that they are {id} {version}: one address can only give one answer.',
  tokenNeeded: 'Whoever reaches the service from other computers must know a token: add --token-file FILE.',
  tokenShort: '“{file}” holds no token: at least 16 signs, no spaces.',
  servedAsBefore: 'The new packages were not taken; those from before go on as before.',
  unknownTarget: '“{target}” is nothing that a package carries; choose of {targets}, and leave out --as.',
  unknownExport: 'There is no format “{format}” to export; choose of {formats}.',
  textsNotChosen: '“{format}” has the texts of all languages, or none: leave out --texts.',
  workshopServes: 'Participants open this address in a browser on the same network: {address}',
  workshopAlso: 'It may also be reached as: {address}',
  workshopAlone: 'This computer is in no network. It alone reaches the page: {address}',
  workshopFolder: 'Responses are written to: {folder}. Handed in so far: {count}[ of {of}]',
  workshopSecond: 'Handed in, round {round}: {count}[ of {of}]',
  workshopUncounted: '“{file}” in this folder is not counted: {reason}',
  workshopStop: 'Ctrl C ends it.',
  workshopTaken: '{time} {code}, round {round}: handed in. {count}[ of {of}]',
  workshopAgain: '{time} {code}, round {round}: sent again, counted once',
  workshopRefused: '{time} not taken: {reason}',
  workshopNotWritten:
    '{time} {code}, round {round}: not written ({reason}). The participant’s device keeps the answers and sends them again.',
  workshopEnded: 'Ended. Handed in: {count}[ of {of}]',
  workshopMissing: 'Round {round}, not handed in: {codes}',
  workshopNeedsInstrument:
    '“{file}” is an exercise, and needs its instrument: add --instrument FILE, or give the participants’ file instead.',
  workshopOther: '“{file}” is neither an exercise nor a participants’ file.',
  workshopNoPage: 'The participant’s page is not beside this program. Run “npm run build”.',
  wrongPort: '“{port}” is no port: a number up to 65535; 0 for any that is free.',
  portTaken: 'The port {port} is in use. Choose another with --port.',
  portRefused: 'The port {port} cannot be used ({reason}). Choose another with --port.',
} as const;

export type CommandLineText = keyof typeof commandLine;
export type CommandLineTexts = Readonly<Record<CommandLineText, string>>;
