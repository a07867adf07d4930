// What production installs: one package that needs no other, and a runtime that a page loads as it is, without a bundler.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { builtinModules } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from '@playwright/test';

const PSA = 'templates/psa.json';
const RUNTIME = 'dist/runtime/index.js';
const TYPES = 'dist/runtime/types/runtime/index.d.ts';
const PROGRAM = 'dist/cli/aspect.js';

/** Names of modules in the code of a file: imported, imported on demand, required or exported again. */
function modulesIn(file: string): string[] {
  const found = new Set<string>();
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    Object.values(node).forEach(look);
    const { type, source, callee, arguments: given } = node as Record<string, unknown>;
    const named = source ?? (type === 'CallExpression' && isRequire(callee) ? (given as unknown[])[0] : null);
    const { value } = (named ?? {}) as { readonly value?: unknown };
    if (typeof value === 'string' && /^(?:Import|Export|Call)/.test(String(type))) found.add(value);
  };
  look(parseSync(file, readFileSync(file, 'utf8')).program);
  return [...found];
}

function isRequire(callee: unknown): boolean {
  return /^(?:__)?require(?:\$\d+)?$/.test((callee as { readonly name?: string }).name ?? '');
}

test('the runtime imports nothing, and the command line nothing but Node', () => {
  expect(modulesIn(RUNTIME)).toEqual([]);
  const folder = dirname(PROGRAM);
  const files = readdirSync(folder).filter((name) => /\.m?js$/.test(name));
  const modules = files.flatMap((name) => modulesIn(join(folder, name)));
  expect(modules).toContain('node:fs');
  const isOwn = (name: string) => files.includes(name.replace(/^\.\//, ''));
  const isOfNode = (name: string) => builtinModules.includes(name.replace(/^node:/, ''));
  expect(modules.filter((name) => !isOwn(name) && !isOfNode(name))).toEqual([]);
});

test('its types lead to no other package', () => {
  // `npm run test:e2e` builds what runs, and not these.
  if (!existsSync(TYPES)) execFileSync('npx', ['tsx', 'test/tools/types.ts']);
  const seen = new Set<string>();
  const follow = (file: string): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    const names = [...readFileSync(file, 'utf8').matchAll(/\b(?:from |import\()(['"])(.+?)\1/g)];
    return names.flatMap(([, , name = '']) =>
      name.startsWith('.')
        ? follow(join(dirname(file), name.replace(/\.ts$/, '.d.ts')))
        : [`${file}: ${name}`],
    );
  };
  expect(follow(TYPES)).toEqual([]);
  expect(seen.size).toBeGreaterThan(5);
});

interface Packed {
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

test('what npm installs is our files alone', () => {
  const description = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundleDependencies'])
    expect(description[kind], kind).toBeUndefined();
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' });
  const [packed] = JSON.parse(said) as [Packed];
  const paths = packed.files.map(({ path }) => path);
  for (const needed of [RUNTIME, PROGRAM, 'dist/studio/index.html', 'package.json', 'LICENSE', 'README.md'])
    expect(paths).toContain(needed);
  expect(paths.filter((path) => !/^(?:dist\/|package\.json$|LICENSE$|README\.md$)/.test(path))).toEqual([]);
  const megabytes = (folder: string) =>
    packed.files.reduce((sum, { path, size }) => sum + (path.startsWith(folder) ? size : 0), 0) / 1e6;
  expect(megabytes('dist/runtime/')).toBeLessThan(1.1);
  expect(megabytes('dist/runtime/index.js')).toBeLessThan(1);
  // A third of it is the service, a tenth Parquet.
  expect(megabytes('dist/cli/')).toBeLessThan(5.5);
  expect(packed.unpackedSize / 1e6).toBeLessThan(25);
});

const PAGE = `<!doctype html><meta charset="utf-8"><title>Production</title>
<script type="module">
  import { openPackage } from './runtime.js';
  const bytes = new Uint8Array(await (await fetch('./psa.zip')).arrayBuffer());
  const instrument = await openPackage(bytes, { drafts: true });
  const cases = await (await fetch('./cases.json')).json();
  const told = [];
  for await (const one of instrument.assessAll(cases)) told.push(one);
  globalThis.told = { told, alone: await instrument.assess(cases[0]) };
</script>`;

test('a page of a plain server loads the runtime, and it says what the command line says', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'aspect-production-'));
  const run = (...args: string[]) => execFileSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
  const zip = join(folder, 'psa.zip');
  run('export', PSA, '-o', zip, '-q');
  const { tests } = JSON.parse(readFileSync(PSA, 'utf8')) as { tests: Record<string, unknown>[] };
  const cases = tests.map(({ id, assessedOn, responses }) => ({ id, assessedOn, responses }));
  const files: Record<string, [type: string, content: string | Uint8Array]> = {
    '/': ['text/html', PAGE],
    '/runtime.js': ['text/javascript', readFileSync(RUNTIME)],
    '/psa.zip': ['application/zip', readFileSync(zip)],
    '/cases.json': ['application/json', JSON.stringify(cases)],
  };
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const [type, content] = files[url] ?? ['text/plain', ''];
    response.writeHead(url in files ? 200 : 404, { 'content-type': type }).end(content);
  });
  await new Promise<void>((done) => server.listen(0, () => done()));
  try {
    await page.goto(`http://localhost:${String((server.address() as AddressInfo).port)}/`);
    await page.waitForFunction(() => 'told' in globalThis);
    const { told, alone } = await page.evaluate(
      () => (globalThis as unknown as { told: { told: { assessment: unknown }[]; alone: unknown } }).told,
    );
    expect(alone).toEqual(told[0]);
    const lines = cases.map((one) => JSON.stringify(one)).join('\n');
    const scored = execFileSync(process.execPath, [PROGRAM, 'score', PSA, '-', '--format', 'jsonl', '-q'], {
      input: lines,
      encoding: 'utf8',
    });
    const expected = scored.trimEnd().split('\n');
    expect(told.map(({ assessment }) => JSON.stringify(assessment))).toEqual(expected);
    expect(asked.filter((url) => !(url in files) && url !== '/favicon.ico')).toEqual([]);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
