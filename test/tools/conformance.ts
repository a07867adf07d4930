// Every target on every engine that is here, with every vector of every template: `npm run test:engines`. What is not
// here is named. Writes docs/conformance.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';
import { provenanceOf } from '../../src/interchange/index.ts';
import {
  duckdb,
  postgresql,
  rulesModule,
  spark as sparkDialect,
  scorerModule,
  type Layout,
} from '../../src/targets/index.ts';
import { missingSecureSystemsLib, takenBySecureSystemsLib } from '../interchange/signed/python.ts';
import { signedPackages } from '../interchange/signed/refused.ts';
import { altered } from '../targets/altered.ts';
import { InChromium } from '../targets/chromium.ts';
import { differingRows, onDuckDB, sqlFor } from '../targets/databases.ts';
import { moduleOf } from '../targets/modules.ts';
import { PostgreSQL } from '../targets/postgresql.ts';
import { Spark } from '../targets/spark.ts';
import { Unpacked } from '../targets/unpacked.ts';
import { differingIn, templates, type Subject } from '../targets/vectors.ts';
import { formatted } from './formatted.ts';
import { alteredModule, differingFrom, ForeignHost, opened, wasmFor } from '../targets/webassembly.ts';

interface Runner {
  readonly target: string;
  readonly engine: string;
  readonly missing: string | null;
  readonly textOf: (subject: Subject) => { readonly text: string; readonly lost: readonly string[] };
  /** The same with another number in it, where it is not text; null where there is none. */
  readonly altered?: (text: string) => string | null;
  /** The ids of the vectors that come out otherwise. */
  readonly differing: (subject: Subject, text: string, lost: readonly string[]) => Promise<string[]>;
}

/** A module, byte by byte, as a text of as many characters. */
const binary = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

function wasmRunner(engine: string, assess: Assess | string): Runner {
  return {
    target: 'WebAssembly',
    engine,
    missing: typeof assess === 'string' ? assess : null,
    textOf: (subject) => {
      const { module, lost } = wasmFor(subject);
      return { text: binary(module)!, lost: lost.map(({ id }) => id) };
    },
    altered: (text) => binary(alteredModule(bytesOf(text))),
    differing: async (subject, text, lost) => {
      const cases = subject.vectors.map((vector) => vector.case);
      const said = await (assess as Assess)(bytesOf(text), wasmFor(subject).layout, cases);
      return differingFrom(subject.vectors, said, lost);
    },
  };
}

type Assess = (module: Uint8Array, layout: Layout, cases: readonly unknown[]) => object[] | Promise<object[]>;

const foreign = (host: ForeignHost | Spark | string): Assess | string =>
  typeof host === 'string' ? host : (...given) => host.run(...given);

const versionOf = (name: string) =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;

const whole = (text: string) => ({ text, lost: [] });
const [python, go] = [ForeignHost.python(), ForeignHost.go()];
const spark = Spark.missing() ?? new Spark();
const browser = await InChromium.start();
const postgres = PostgreSQL.missing() === null ? new PostgreSQL() : null;

const RUNNERS: readonly Runner[] = [
  {
    target: 'ES module',
    engine: `Node ${process.versions.node.split('.')[0]!}`,
    missing: null,
    textOf: ({ plan, instrument, name }) => whole(scorerModule(plan, provenanceOf(instrument), name)),
    differing: async (subject, text) => {
      const { assess } = await moduleOf<{ assess: (given: unknown) => object }>(text);
      return differingIn(subject, (given) => assess(given));
    },
  },
  {
    target: 'ES module',
    engine: browser ? `Chromium ${browser.version}` : 'Chromium',
    missing: browser ? null : 'Chromium: none is here',
    textOf: ({ plan, instrument, name }) => whole(scorerModule(plan, provenanceOf(instrument), name)),
    differing: (subject, text) => browser!.differing(subject, text),
  },
  wasmRunner(`V8 ${process.versions.v8}`, async (module, layout, cases) =>
    (await opened(module, layout)).assessAll(cases),
  ),
  wasmRunner('wasmtime (Python)', foreign(python)),
  wasmRunner('wazero (Go)', foreign(go)),
  wasmRunner('Spark, wasmtime', foreign(spark)),
  {
    target: 'SQL',
    engine: `DuckDB ${versionOf('@duckdb/node-api')}`,
    missing: null,
    textOf: (subject) => sqlFor(subject, duckdb),
    differing: async (subject, text, lost) => differingRows(subject, await onDuckDB(text, subject), lost),
  },
  {
    target: 'SQL',
    engine: 'PostgreSQL',
    missing: PostgreSQL.missing(),
    textOf: (subject) => sqlFor(subject, postgresql),
    differing: (subject, text, lost) =>
      Promise.resolve(differingRows(subject, postgres!.run(text, subject), lost)),
  },
  {
    target: 'SQL',
    engine: 'Spark',
    missing: typeof spark === 'string' ? spark : null,
    textOf: (subject) => sqlFor(subject, sparkDialect),
    differing: async (subject, text, lost) =>
      differingRows(subject, await (spark as Spark).view(text, subject), lost),
  },
  {
    target: 'json-rules-engine',
    engine: `json-rules-engine ${versionOf('json-rules-engine')}`,
    missing: null,
    textOf: ({ plan, instrument, name }) => whole(rulesModule(plan, provenanceOf(instrument), name)),
    differing: async (subject, text) => {
      const { assessor } = await moduleOf<{
        assessor: (engine: typeof Engine) => (given: unknown) => Promise<object>;
      }>(text);
      return differingIn(subject, assessor(Engine));
    },
  },
];

let failed = false;
const FOUND: Readonly<Record<string, string>> = {
  true: 'found',
  false: 'not found',
  null: 'no number to alter',
};
const lines: string[] = [];
const skipped: string[] = [];
/** By the README alone: how many vectors came out. */
const steps: string[] = [];
postgres?.start();
try {
  for (const { instrument, name } of templates) {
    steps.push(await stepsOf(instrument, name));
    console.log(steps.at(-1));
  }
  for (const runner of RUNNERS) {
    if (runner.missing !== null) {
      skipped.push(`- not run here: ${runner.target} on ${runner.missing}`);
      continue;
    }
    for (const subject of templates) {
      const { text, lost } = runner.textOf(subject);
      const wrong = await runner.differing(subject, text, lost);
      const other = (runner.altered ?? altered)(text);
      const found = other === null ? null : (await runner.differing(subject, other, lost)).length > 0;
      if (wrong.length > 0 || found === false) failed = true;
      const { length } = subject.vectors;
      const cells = [runner.target, runner.engine, subject.name, length, length - wrong.length, lost.length];
      lines.push(`| ${[...cells, FOUND[String(found)]].join(' | ')} |`);
      console.log(lines.at(-1));
    }
  }
} finally {
  postgres?.stop();
  await browser?.stop();
  for (const host of [python, go, spark]) if (typeof host !== 'string') host.stop();
}
const signatures = await signaturesElsewhere();
console.log([...skipped, signatures].join('\n'));
const PAGE = 'docs/conformance.md';
writeFileSync(PAGE, await formatted(PAGE, pageOf()));
if (failed) process.exitCode = 1;

/** A line of the table of what the README of a package says. */
async function stepsOf(instrument: Subject['instrument'], name: string): Promise<string> {
  const unpacked = await Unpacked.of(instrument);
  try {
    const { vectors } = unpacked;
    const less = (rows: readonly unknown[]) => String(vectors - rows.length);
    const agreed = (said: string) => /^(\d+) of \d+ test vectors agree$/m.exec(said)?.[1] ?? 'none';
    const cells = [
      agreed(unpacked.module('scorer')),
      typeof python === 'string' ? 'not run' : agreed(unpacked.python()),
      less(await unpacked.duckDB()),
      postgres ? less(postgres.steps(unpacked.psql, unpacked.folder)) : 'not run',
      typeof spark === 'string' ? 'not run' : less(await spark.answers(unpacked.folder, unpacked.spark)),
      agreed(unpacked.module('json-rules-engine')),
    ];
    if (cells.some((cell) => cell !== 'not run' && cell !== String(vectors))) failed = true;
    return `| ${[name, String(vectors), ...cells].join(' | ')} |`;
  } finally {
    unpacked.remove();
  }
}

/** What is signed, and all that must be refused, on a verifier that knows nothing of us. */
async function signaturesElsewhere(): Promise<string> {
  const missing = missingSecureSystemsLib();
  if (missing !== null) return `Not run here: ${missing}`;
  const all = await signedPackages();
  const taken = takenBySecureSystemsLib(all);
  const wrong = all.filter(({ name, code }) => taken.includes(name) !== (code === null));
  if (wrong.length > 0) failed = true;
  const whole = all.filter(({ code }) => code === null).length;
  return (
    `Signed packages on securesystemslib: ${String(whole)} that hold and ${String(all.length - whole)} that must be ` +
    `refused; told otherwise than by us: ${wrong.map(({ name }) => name).join(', ') || 'none'}`
  );
}

function pageOf(): string {
  return `# Conformance

What an instrument is shipped as, on engines that we did not write, with every test vector of every template. All values
are compared. “Lost”: parts of the instrument of which the target says, in the package and on the Export page, that it
does not carry them. “Altered”: the same text with one number changed, which the vectors must find.

Made by \`npm run test:engines\`. \`npm test\` runs all of these but PostgreSQL, wasmtime, wazero and Spark, and random
instruments beside the templates.

| target | engine | template | vectors | agree | lost | altered |
| --- | --- | --- | --: | --: | --: | --- |
${lines.join('\n')}
${skipped.length > 0 ? `\n${skipped.join('\n')}\n` : ''}
## By the README of the package

In a folder with the unpacked package and the public library of each target, step by step as its README says: how many
test vectors come out.

| template | vectors | ES module | WebAssembly (Python) | DuckDB | PostgreSQL | Spark | json-rules-engine |
| --- | --: | --: | --: | --: | --: | --: | --: |
${steps.join('\n')}

## Signatures

${signatures}.
`;
}
