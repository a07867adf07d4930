// The README of a package: what it is, what is in it, how to run it.

import type { Instrument, Status } from '../../../model/types.ts';
import { checkSteps, duckdb, postgresql, spark, type Dialect } from '../../../targets/index.ts';
import { ENGINE } from '../../provenance.ts';
import type { FormatId } from '../contract.ts';
import { TARGETS } from '../index.ts';
import { accountsOf } from './carried.ts';
import {
  CARRYING_FORMAT,
  CHANGES,
  EARLIER,
  FILES,
  PACKAGE_FORMAT,
  REPORT,
  SEMANTICS,
  type Manifest,
} from './types.ts';

/** `targets`: what the package carries; null: it is one of format 1. */
export function readme(
  instrument: Instrument,
  status: Status,
  targets: readonly FormatId[] | null,
  since: Manifest['since'],
): string {
  const { id, version, languages, title } = instrument;
  const titles = languages.map((language) => title[language]).filter((text) => text !== undefined);
  const file = `${id}-${version}${targets ? '.aspect.zip' : '.zip'}`;
  return `# ${titles[0] ?? id}

${titles.slice(1).join('\n\n')}

Instrument \`${id}\`, version ${version}, status ${status}. Package format \`${targets ? CARRYING_FORMAT : PACKAGE_FORMAT}\`.

Of the instrument's record (approvals, comments, states of texts, justified exceptions) this package holds the status only; the whole
record is in the file of the instrument that the studio saves.

| file | holds |
| --- | --- |
| \`${FILES.manifest}\` | what this package is of, and the SHA-256 of every other file |
| \`${FILES.instrument}\` | the instrument: the one source of everything else here |
| \`${FILES.instrumentSchema}\` | JSON Schema of instruments |
| \`${FILES.caseSchema}\` | JSON Schema of the cases that this instrument assesses |
| \`${FILES.assessmentSchema}\` | JSON Schema of what it says of a case |
${targets ? carriedLines(targets) : `| \`${FILES.rules}\` | its conditions as rules for json-rules-engine, for review |\n`}| \`${FILES.vectors}\` | cases with the assessments that every engine must give |
| \`${FILES.codebook}\` | one line for each code of each item and each result |
${accountsOf(since)
  .map((name) => `| \`${name}\` | ${ACCOUNTS[name]!} |\n`)
  .join('')}
## Run it in Node

\`\`\`js
import { readFile } from 'node:fs/promises';
import { openPackage } from 'aspect-runtime';

const instrument = await openPackage(await readFile('${file}'));
const { assessment, problems } = instrument.assess({
  id: 'case-1',
  assessedOn: '2026-01-31',
  responses: {},
});
\`\`\`

\`assessment\` is null where \`problems\` say that the case cannot be read. An answer that is null or left out is
missing, and is never taken for 0. A result that is null, and a flag or recommendation among \`unknown\`, is not known:
never take it for “no”. Each assessment names the instrument with its version, its status and its SHA-256, and the
engine that made it.

${targets ? targetsText(targets) : ''}## Check it

\`\`\`sh
aspect verify ${file}
\`\`\`

compares every file with its digest, makes all files anew from \`${FILES.instrument}\`, and assesses every case of
\`${FILES.vectors}\` on both engines. Another engine than \`${ENGINE}\` opens this package only if it knows it and
reproduces all of them.
`.replace('\n\n\n\n', '\n\n');
}

const ACCOUNTS: Readonly<Record<string, string>> = {
  [REPORT]: 'what was tested and proved of it, and what other systems do not carry',
  [CHANGES]: 'what changed since the release before this one, and what that does to results',
  [EARLIER]: 'the release before this one, so that anybody can compare',
};

const HELP: Readonly<Partial<Record<FormatId, string>>> = {
  scorer: `## Run it without us: JavaScript

\`\`\`js
import { assess } from './scorer/scorer.mjs';

const assessment = assess({ id: 'case-1', assessedOn: '2026-01-31', responses: {} });
\`\`\`

One file, in Node, Deno, Bun, browsers and workers. It throws a \`CaseError\` where the case does not fit.

${checkedBy('scorer', "import { assess } from './scorer/scorer.mjs';")}`,
  wasm: `## Run it without us: WebAssembly

\`wasm/README.md\` says how: in Python, Go and JavaScript, or from a host of your own. In Python:

\`\`\`sh
pip install wasmtime
python3 wasm/host.py --check test-vectors.jsonl
\`\`\`

`,
  sql: `## Run it without us: SQL

Run \`sql/duckdb.sql\`, \`sql/postgresql.sql\` or \`sql/spark.sql\` once; each says how a file of cases is loaded. Then:

\`\`\`sql
SELECT * FROM aspect_assessments;
\`\`\`

NULL is “not known”, of flags and recommendations too. A cell that does not fit the instrument stops the query.

Whether the test vectors come out as they stand: in the folder of this file, with an empty database, in \`duckdb\`

${sqlSteps(duckdb, '.read sql/duckdb.sql')}
in \`psql\`

${sqlSteps(postgresql, '\\i sql/postgresql.sql')}
or in \`spark-sql\`

${sqlSteps(spark, 'SOURCE sql/spark.sql;')}
The last line shows what differs; it shows no row where all agree.

`,
  'json-rules-engine': `## Run it without us: json-rules-engine

\`\`\`js
import { Engine } from 'json-rules-engine';
import { assessor } from './json-rules-engine/rules.mjs';

const assess = assessor(Engine);
const assessment = await assess({ id: 'case-1', assessedOn: '2026-01-31', responses: {} });
\`\`\`

Before, \`npm install json-rules-engine\`.

${checkedBy(
  'json-rules-engine',
  `import { Engine } from 'json-rules-engine';
import { assessor } from './json-rules-engine/rules.mjs';

const assess = assessor(Engine);`,
)}`,
};

/** How to see that the test vectors come out; `begin` gives `assess`. */
function checkedBy(id: FormatId, begin: string): string {
  const file = `check-${id}.mjs`;
  return `Whether the test vectors come out as they stand: save this as \`${file}\` in the folder of this file, and run
\`node ${file}\`. Only what is not said, as \`${FILES.manifest}\` names it under \`targets\`, is not compared.

\`\`\`js
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
${begin}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const agrees = (said, wanted) =>
  isObject(said) && isObject(wanted)
    ? Object.keys(said).every((name) => said[name] === undefined || agrees(said[name], wanted[name]))
    : isDeepStrictEqual(said, wanted);

const { targets } = JSON.parse(readFileSync('${FILES.manifest}', 'utf8'));
const isWhole = targets.find(({ id }) => id === '${id}').losses.length === 0;
const vectors = readFileSync('${FILES.vectors}', 'utf8').trimEnd().split('\\n').map((line) => JSON.parse(line));
let agreed = 0;
for (const { case: given, assessment } of vectors) {
  const said = await assess(given);
  if (isWhole ? isDeepStrictEqual(said, assessment) : agrees(said, assessment)) agreed += 1;
  else console.log(\`differs: \${given.id}\`);
}
console.log(\`\${agreed} of \${vectors.length} test vectors agree\`);
\`\`\`

`;
}

/** The lines that stand in the SQL, too. */
function sqlSteps(dialect: Dialect, run: string): string {
  return `\`\`\`sql
${[run, ...checkSteps(dialect)].join('\n')}
\`\`\`
`;
}

function targetsText(targets: readonly FormatId[]): string {
  return TARGETS.filter(({ id }) => targets.includes(id))
    .map(({ id }) => HELP[id] ?? '')
    .join('');
}

function carriedLines(targets: readonly FormatId[]): string {
  const carried = TARGETS.filter(({ id }) => targets.includes(id)).flatMap(
    ({ inPackage }) => inPackage ?? [],
  );
  const lines = carried.map((name) => `| \`${name}\` | the same answers without us; see below |\n`);
  return `| \`${SEMANTICS}\` | what every value means, enough to write it anew |\n${lines.join('')}`;
}
