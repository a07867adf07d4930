// `aspect key`, `aspect sign`, `aspect verify --signatures`: the way of a package from who made it to who runs it.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readWords } from '../../src/cli/call.ts';
import { exportPackage } from '../../src/interchange/index.ts';
import { keysOf } from '../interchange/signed/keys.ts';
import { load } from '../templates/load.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-sign-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { instrument } = load('psa.json');
const at = (name: string) => join(folder, name);

function withPassphrase<Done>(secret: string, act: () => Done): Done {
  process.env['ASPECT_PASSPHRASE'] = secret;
  try {
    return act();
  } finally {
    delete process.env['ASPECT_PASSPHRASE'];
  }
}

test('a public key that begins with a dash is a key all the same', () => {
  const [dashed, plain] = [`-${'A'.repeat(42)}`, 'B'.repeat(43)];
  const { options, rest } = readWords(['verify', 'x.zip', '--key', dashed, '--key', plain, '-q']);
  expect([options.get('key')?.all, rest, options.has('quiet')]).toEqual([[dashed, plain], ['x.zip'], true]);
});

test('a package is signed by two, verified with their public keys, and refused when one is missing', async () => {
  const [file, signatures] = [at('psa.zip'), at('psa.zip.intoto.jsonl')];
  writeFileSync(file, (await exportPackage(instrument)).bytes!);

  const secret = 'correct horse battery staple';
  const made = withPassphrase(secret, () => aspect('key', '-o', at('author.pem')));
  expect(made.said).toContain('its sixteen digits: ');
  expect(made.said).not.toContain('not encrypted');
  expect(readFileSync(at('author.pem'), 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
  expect(statSync(at('author.pem')).mode & 0o777).toBe(0o600);
  const author = made.out.trim();
  const signing = (key: string, name: string, as: string) =>
    aspect('sign', file, '--private-key', at(key), '--name', name, '--role', 'psychologist', '--as', as);
  const signed = withPassphrase(secret, () => signing('author.pem', 'A. Author', 'author'));
  expect([signed.code, signed.said]).toEqual([0, expect.stringContaining('signed as author by A. Author, ')]);

  const others = withPassphrase('another', () => signing('author.pem', 'A. Author', 'author'));
  expect(others.said).toContain('its passphrase is another one');
  const { pkcs8, spki } = await keysOf(2);
  writeFileSync(at('reviewer.pem'), pkcs8.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at('reviewer.pub.pem'), spki.export({ type: 'spki', format: 'pem' }));
  expect(signing('reviewer.pem', 'R. Reviewer', 'reviewer').code).toBe(0);
  expect(readFileSync(signatures, 'utf8').trimEnd().split('\n')).toHaveLength(2);

  const given = ['--signatures', signatures, '--key', author, '--key', at('reviewer.pub.pem')];
  const whole = aspect('verify', file, ...given);
  expect([whole.code, whole.said.match(/signed as \w+ by [^,]*/g)]).toEqual([
    0,
    ['signed as author by A. Author', 'signed as reviewer by R. Reviewer'],
  ]);
  writeFileSync(signatures, readFileSync(signatures, 'utf8').split('\n')[0]!);
  const less = aspect('verify', file, ...given);
  expect([less.code, less.out]).toEqual([1, expect.stringContaining('signature-too-few')]);
  expect(aspect('verify', file, ...given, '--at-least', '1').code).toBe(0);
  expect(aspect('verify', file, ...given, '--at-least', '1', '--min-version', '1.0.1').out).toContain(
    'package-rollback',
  );
});

test('what would prove nothing is refused, and no key is written over', async () => {
  writeFileSync(at('old.pem'), 'mine');
  expect(aspect('key', '-o', at('old.pem'))).toMatchObject({
    code: 2,
    said: expect.stringContaining('EEXIST') as string,
  });
  expect(readFileSync(at('old.pem'), 'utf8')).toBe('mine');
  for (const args of [
    ['--key', 'x'],
    ['--signatures', 'x'],
    ['--at-least', '1'],
  ])
    expect(aspect('verify', at('psa.zip'), ...args).said).toContain('belong together');
  const wrong = ['--signatures', at('psa.zip.intoto.jsonl'), '--key', at('reviewer.pem')];
  expect(aspect('verify', at('psa.zip'), ...wrong).said).toContain('no Ed25519 key of the kind');
  const other = await exportPackage({ ...instrument, version: '1.1.0' });
  writeFileSync(at('other.zip'), other.bytes!);
  const added = aspect(
    ...['sign', at('other.zip'), '-o', at('psa.zip.intoto.jsonl'), '--private-key', at('reviewer.pem')],
    ...['--name', 'R', '--as', 'reviewer'],
  );
  expect([added.code, added.said]).toEqual([2, expect.stringContaining('holds other signatures')]);
});
