// The built runtime opens the package of every template and gives every published outcome, and refuses what is hostile as
// its sources do.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { exportPackage } from '../../src/interchange/index.ts';
import { openPackage, PackageError } from '../../src/runtime/index.ts';
import { rawCase } from '../../src/simulation/tests.ts';
import { differencesOf } from '../../src/simulation/differences.ts';
import type { Assessment } from '../../src/engine/index.ts';
import { contentsOf, packageOf, text } from '../interchange/packages.ts';
import { toolDiagnostics } from '../../src/words/en/tool-diagnostics.ts';
import { load, templateNames } from '../templates/load.ts';
import { packageOfTemplate } from '../templates/packages.ts';
import { hostilePackages } from '../tools/hostile/packages.ts';
import { AS_IN_A_BROWSER, bundle, folder, production } from './built.ts';

const fileOf = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

/** Each case alone, then all of them at once: what is said of each, by either way. */
const ASSESS = `
  const instrument = await openPackage(readFileSync(args[0]), { drafts: true });
  const cases = JSON.parse(readFileSync(args[1], 'utf8'));
  const alone = [];
  for (const one of cases) alone.push(await instrument.assess(one));
  const together = [];
  for await (const one of instrument.assessAll(cases)) together.push(one);
  tell({ alone, together });`;

interface Told {
  readonly assessment: Assessment | null;
  readonly problems: readonly unknown[];
}

test.each(templateNames)('%s: every test case and every test vector comes out', async (name) => {
  const { instrument } = load(name);
  const bytes = await packageOfTemplate(name);
  const lines = text(contentsOf(bytes)['test-vectors.jsonl']).trimEnd().split('\n');
  const vectors = lines.map((line) => JSON.parse(line) as { case: unknown; assessment: unknown });
  const cases = [...instrument.tests.map(rawCase), ...vectors.map((vector) => vector.case)];
  const { alone, together } = production<Record<'alone' | 'together', Told[]>>(ASSESS, [
    fileOf(`${name}.zip`, bytes),
    fileOf(`${name}.cases.json`, Buffer.from(JSON.stringify(cases))),
  ]);
  expect(together).toEqual(alone);
  expect(instrument.tests.length).toBeGreaterThan(0);
  for (const [position, { id, expected }] of instrument.tests.entries())
    expect(differencesOf(expected, alone[position]!.assessment!), id).toEqual([]);
  const assessed = alone.slice(instrument.tests.length).map(({ assessment }) => JSON.stringify(assessment));
  expect(assessed).toEqual(vectors.map(({ assessment }) => JSON.stringify(assessment)));
});

const OPEN = `
  const told = [];
  for (const file of args)
    try {
      await openPackage(readFileSync(file), { drafts: true });
      told.push(['opened']);
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      told.push([error.name, error.message, ...error.diagnostics.map(({ code, path }) => code + ' ' + path)]);
    }
  tell(told);`;

async function refusalBySources(bytes: Uint8Array): Promise<string[]> {
  try {
    await openPackage(bytes, { drafts: true });
    return ['opened'];
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    const { name, message, diagnostics } = error;
    return [name, message, ...diagnostics.map(({ code, path }) => `${code} ${path}`)];
  }
}

test('hostile packages are refused with the same codes and words as by the sources', async () => {
  // What is small: how long the large ones take is told on the command line.
  const sample = hostilePackages.filter(
    ({ name }, at) => !/\d (?:MB|GB)|\d,\d{3}|itself/.test(name) && at % 2 === 0,
  );
  const whole = await packageOf();
  const all: (readonly [name: string, bytes: Uint8Array])[] = [['whole', whole]];
  for (const { name, bytes } of sample) all.push([name, await bytes()]);
  // No two names of files may differ in case only, and some names are none.
  const files = all.map(([, bytes], at) => fileOf(`hostile-${String(at)}.zip`, bytes));
  const told = production<string[][]>(OPEN, files);
  const own = [];
  for (const [, bytes] of all) own.push(await refusalBySources(bytes));
  expect(told).toEqual(own);
  expect(told.filter(([first]) => first === 'opened')).toHaveLength(1);
  expect(told.length).toBeGreaterThan(15);
});

test('what is shipped needs nothing of Node: browsers and workers import the same file', async () => {
  const source = readFileSync(bundle, 'utf8');
  expect(parseSync(bundle, source).program.body.filter(({ type }) => type === 'ImportDeclaration')).toEqual(
    [],
  );
  expect(source.match(/\brequire\d?\(.*|\bcreateRequire\b.*/g)).toBeNull();
  const cases = [{ id: 'a', assessedOn: '2026-01-31', responses: {} }];
  const files = [
    fileOf('small.zip', await packageOf()),
    fileOf('small.cases.json', Buffer.from(JSON.stringify(cases))),
  ];
  const inBrowser = production<Record<'alone', Told[]>>(ASSESS, files, AS_IN_A_BROWSER);
  expect(inBrowser).toEqual(production(ASSESS, files));
  expect(inBrowser.alone[0]!.assessment).toMatchObject({ id: 'a', unknown: ['attention'] });
});

/** What the declarations take that `npm run build` puts beside it; that step looks at the sum of both. */
const TYPES = 66_000;

test('it is less than 1 MB with its types, in one file, which brings no target and no word of the tools', () => {
  const code = readFileSync(bundle, 'utf8');
  expect(Buffer.byteLength(code) + TYPES).toBeLessThan(1_000_000);
  for (const target of ['aspect-wasm/', 'CREATE VIEW', 'wazero', 'xliff']) expect(code).not.toContain(target);
  const told = Object.keys(toolDiagnostics).filter((word) => new RegExp(`["'\`]${word}["'\`]`).test(code));
  expect(told).toEqual([]);
});

test('the examples of its README run, one after the other, from what is installed', async () => {
  const { bytes } = await exportPackage(load('psa.json').instrument, 'released');
  const home = join(folder, 'production');
  mkdirSync(join(home, 'node_modules'), { recursive: true });
  symlinkSync(dirname(bundle), join(home, 'node_modules', 'aspect-runtime'), 'dir');
  writeFileSync(join(home, 'psa-1.0.0.zip'), bytes!);
  const page = readFileSync(join(dirname(bundle), 'README.md'), 'utf8');
  const examples = [...page.matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code!);
  expect(examples.length).toBe(4);
  writeFileSync(join(home, 'examples.mjs'), examples.join('\n'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['examples.mjs'], {
    cwd: home,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const [one, ...others] = stdout.trimEnd().split('\n');
  const why = others.join('\n');
  expect(one).toMatch(/^\d+ 0$/);
  expect(why).toMatch(/^\[/);
  expect(why).toMatch(/\]\n1\n2\n3\n.*SHA-256/);
});
