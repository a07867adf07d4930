// `aspect serve`: the program that users install, listening, asked over HTTP, ended and killed.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { Audit } from '../../src/cli/serve/audit.ts';
import { serviceApp } from '../../src/cli/serve/app.ts';
import { openServed, type Served } from '../../src/cli/serve/served.ts';
import { exportPackage } from '../../src/interchange/index.ts';
import { contentsOf, text } from '../interchange/packages.ts';
import { load } from '../templates/load.ts';
import { aspect } from './aspect.ts';
import { script } from './program.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-serve-'));
const at = (name: string) => join(folder, name);
const running: ChildProcess[] = [];
afterEach(() => running.splice(0).forEach((one) => one.kill('SIGKILL')));
afterAll(() => rmSync(folder, { recursive: true }));

const { instrument } = load('psa.json');
const { bytes } = await exportPackage(instrument);
const { bytes: newer } = await exportPackage({ ...instrument, version: '1.1.0' });
writeFileSync(at('psa.zip'), bytes!);
writeFileSync(at('newer.zip'), newer!);
writeFileSync(at('token'), 'a token of some length\n'.replaceAll(' ', '-'));
const TOKEN = 'a-token-of-some-length';
const vectors = text(contentsOf(bytes!)['test-vectors.jsonl'])
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { case: object; assessment: object });

/** Starts it, and waits until it answers. */
async function begun(audit: string, ...args: readonly string[]) {
  const options = ['--audit', at(audit), '--port', '0', '--drafts', '--token-file', at('token'), ...args];
  const child = spawn(process.execPath, [script, 'serve', at('psa.zip'), at('newer.zip'), ...options]);
  running.push(child);
  let said = '';
  child.stderr.on('data', (part) => (said += String(part)));
  await vi.waitFor(() => expect(said.match(/assessments$/gm)).toHaveLength(2), { timeout: 30_000 });
  const [, base = ''] = /(http:\S+?)\/instruments/.exec(said) ?? [];
  const authorization = `Bearer ${TOKEN}`;
  const ask = (
    path: string,
    init: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ) => fetch(base + path, { ...init, headers: { authorization, ...init.headers } });
  const post = (body: string, type = 'application/json', path = '/instruments/psa/1.0.0/assessments') =>
    ask(path, { method: 'POST', body, headers: { 'content-type': type } });
  return { child, base, ask, post, said: () => said };
}

const linesOf = (audit: string) =>
  readFileSync(at(audit), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('what is not released, or not the package that was approved, is not served', () => {
  const refused = aspect('serve', at('psa.zip'), '--audit', at('none'), '--port', '0');
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('only with --drafts')]);
  const other = aspect(
    'serve',
    at('psa.zip'),
    '--audit',
    at('none'),
    '--port',
    '0',
    '--digest',
    '0'.repeat(64),
  );
  expect([other.code, other.said]).toEqual([1, expect.stringContaining('package-digest')]);
  const open = aspect('serve', at('psa.zip'), '--audit', at('none'), '--host', '0.0.0.0');
  expect([open.code, open.said]).toEqual([2, expect.stringContaining('must know a token')]);
});

test('cases are assessed as everywhere, in words where they are refused, and each decision is written', async () => {
  const { child, base, ask, post, said } = await begun('audit');
  expect(await (await fetch(`${base}/ready`)).json()).toEqual({ ready: true });
  expect((await fetch(`${base}/instruments`)).status).toBe(401);
  const [{ case: given, assessment }] = vectors as [(typeof vectors)[number]];
  const one = await post(JSON.stringify(given));
  const package_ = { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string };
  expect(await one.json()).toEqual({ package: package_, assessment, problems: [] });
  const address = '/instruments/psa/1.0.0/assessments?explain=true';
  const explained = (await (await post(JSON.stringify(given), 'application/json', address)).json()) as {
    assessment: { why: Record<string, { kind: string; value?: unknown }> };
  };
  const { why } = explained.assessment;
  expect(explained).toEqual({ package: package_, assessment: { ...assessment, why }, problems: [] });

  const many = await post(
    [...vectors.map((vector) => JSON.stringify(vector.case)), '{"id": "a", "id": "b"}'].join('\n'),
    'application/x-ndjson',
  );
  const answers = (await many.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers.slice(0, -1).map((answer) => answer['assessment'])).toEqual(
    vectors.map((vector) => vector.assessment),
  );
  expect(answers.at(-1)).toMatchObject({
    problem: { status: 400, problems: [{ code: 'json-duplicate-key' }] },
  });

  const codes = [
    [await post('{"id": 1}'), 422, 'case-refused'],
    [await post('{"id": '), 400, 'not-json'],
    [await post('x', 'text/plain'), 415, 'other-type'],
    [await post(`"${'x'.repeat(2 ** 20)}"`), 413, 'too-large'],
    [await post('{}', 'application/json', '/instruments/psa/9.9.9/assessments'), 404, 'not-found'],
  ] as const;
  for (const [response, status, name] of codes) {
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await response.json()).toMatchObject({ type: `urn:aspect:problem:${name}`, status });
  }
  const api = (await (await ask('/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, unknown>;
  };
  expect([api.openapi, Object.keys(api.paths)]).toEqual([
    '3.1.0',
    ['/instruments/psa/1.0.0/assessments', '/instruments/psa/1.1.0/assessments'],
  ]);
  expect(await (await ask('/metrics')).text()).toContain(
    `aspect_assessments_total{instrument="psa",version="1.0.0",outcome="assessed"} ${String(vectors.length + 2)}`,
  );
  const lines = linesOf('audit');
  expect(lines).toHaveLength(vectors.length + 2);
  // Why the case was decided so is written whether it was asked or not, and without what led to it.
  const decided = Object.entries(why).filter(
    ([, one]) =>
      ['level', 'classification', 'flag', 'recommendation'].includes(one.kind) && one.value !== false,
  );
  expect(lines.slice(0, 2).map((line) => line['why'])).toEqual(
    Array.from({ length: 2 }, () => Object.fromEntries(decided)),
  );
  expect(lines[0]).toMatchObject({
    package: package_.sha256,
    instrument: { id: 'psa', version: '1.0.0', status: 'draft' },
    result: { flags: (assessment as { flags: string[] }).flags },
  });
  // What was answered is in no line; the digest of it finds it again.
  expect(JSON.stringify(lines[0])).not.toContain('responses');

  // A package that is refused when they are opened anew changes nothing.
  writeFileSync(at('newer.zip'), bytes!.subarray(0, 1000));
  child.kill('SIGHUP');
  await vi.waitFor(() => expect(said()).toContain('go on as before'), { timeout: 10_000 });
  expect((await post('{}', 'application/json', '/instruments/psa/1.1.0/assessments')).status).toBe(422);
  writeFileSync(at('newer.zip'), newer!);

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('when it is ended, what is under way is answered; when it is killed, what was answered is written', async () => {
  const { child, post } = await begun('ended');
  const body = JSON.stringify(vectors[0]!.case);
  const under = Array.from({ length: 20 }, () => post(body));
  await Promise.race(under);
  child.kill('SIGTERM');
  const ended = await Promise.allSettled(under);
  expect(await once(child, 'exit')).toEqual([0, null]);
  const answered = ended.filter((one) => one.status === 'fulfilled' && one.value.ok);
  expect(linesOf('ended').length).toBe(answered.length);

  const killed = await begun('killed');
  let count = 0;
  const asking = Array.from({ length: 100 }, async () => {
    const { ok } = await killed.post(body);
    if (ok) count += 1;
    if (count === 30) killed.child.kill('SIGKILL');
  });
  await Promise.allSettled(asking);
  expect(count).toBeGreaterThanOrEqual(30);
  expect(linesOf('killed').length).toBeGreaterThanOrEqual(count);
});

test('a decision that cannot be written is not given', async () => {
  const served = (await openServed(at('psa.zip'), { drafts: true, demands: {} })) as Served;
  const audit = { append: () => Promise.reject(new Error('ENOSPC')) } as unknown as Audit;
  const about = { isReady: () => true, token: null, language: 'en', version: '0' } as const;
  const app = serviceApp({ served: () => [served], audit, ...about });
  try {
    const base = await app.listen({ port: 0, host: '127.0.0.1' });
    const body = JSON.stringify(vectors[0]!.case);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${base}/instruments/psa/1.0.0/assessments`, {
      method: 'POST',
      body,
      headers,
    });
    expect([response.status, await response.json()]).toEqual([
      503,
      expect.objectContaining({ type: 'urn:aspect:problem:not-audited' }),
    ]);
  } finally {
    await app.close();
  }
});
