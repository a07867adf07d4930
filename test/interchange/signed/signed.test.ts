// Signatures of packages: those that must hold hold, and everything that was bypassed elsewhere is refused, by this
// program and by a verifier that knows nothing of it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Envelope } from '../../../src/document/index.ts';
import { readSignatures } from '../../../src/interchange/index.ts';
import { openPackage, PackageError } from '../../../src/runtime/index.ts';
import { readPackage, verifyPackage } from '../packages.ts';
import { pae, verifyIndependently } from './independent.ts';
import { keysOf } from './keys.ts';
import { signedPackages } from './refused.ts';

const all = await signedPackages();

test('every name is there once', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test.each(all)('$name', async ({ name, bytes, demands, code }) => {
  expect(name.endsWith(code === null ? '_pass' : '_fail')).toBe(true);
  const errorsOf = (told: Awaited<ReturnType<typeof verifyPackage>>['diagnostics']) =>
    told.filter(({ severity }) => severity === 'error').map((one) => one.code);
  const wanted = code === null ? [] : [code];
  const verified = await verifyPackage(bytes, demands);
  expect(errorsOf(verified.diagnostics)).toEqual(wanted);
  const read = await readPackage(bytes, demands);
  expect([errorsOf(read.diagnostics), read.plan !== null]).toEqual([wanted, code === null]);
  // What is refused is not read: nothing of it is given.
  if (code !== null) expect([read.instrument, read.files.size]).toEqual([null, 0]);
});

const STATED_BY_US_ALONE = [
  'statement-key-twice_fail',
  'smallest-version-strange_fail',
  'key-not-canonical_fail',
];

test.each(all)('$name: the other verifier agrees', ({ name, bytes, demands, code }) => {
  const verifying = () => verifyIndependently(bytes, demands);
  if (code === null) expect(verifying).not.toThrow();
  else if (!STATED_BY_US_ALONE.includes(name)) expect(verifying).toThrow();
});

test('the runtime opens what is signed, says by whom, and rejects what is not', async () => {
  const { bytes, demands } = all.find(({ name }) => name === 'whole_pass')!;
  const { signatures } = await openPackage(bytes, { ...demands, drafts: true });
  expect(signatures).toMatchObject([
    {
      name: 'A. Author',
      role: 'psychologist',
      as: 'author',
      isKnown: true,
      instrument: { version: '1.2.3' },
    },
  ]);
  const stripped = all.find(({ name }) => name === 'stripped_fail')!;
  await expect(openPackage(bytes, stripped.demands)).rejects.toThrow(PackageError);
});

test('a signature that nobody vouches for is told, and does not count', async () => {
  const { bytes, demands } = all.find(({ name }) => name === 'stranger-besides_pass')!;
  const { diagnostics, signatures } = await verifyPackage(bytes, demands);
  expect(diagnostics.map(({ code }) => code)).toEqual(['signature-key-unknown']);
  expect(signatures.map(({ isKnown }) => isKnown)).toEqual([true, false]);
});

test('openssl verifies the same bytes, and refuses others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aspect-openssl-'));
  const at = (name: string) => join(folder, name);
  try {
    const { signatures } = all.find(({ name }) => name === 'whole_pass')!.demands;
    const { payload, payloadType, signatures: list } = JSON.parse(signatures!) as Envelope;
    writeFileSync(at('key.pem'), (await keysOf(1)).spki.export({ type: 'spki', format: 'pem' }));
    writeFileSync(at('sig'), Buffer.from(list[0]!.sig, 'base64'));
    const isTaken = (type: string) => {
      writeFileSync(at('signed'), pae(type, Buffer.from(payload, 'base64')));
      const files = ['-inkey', at('key.pem'), '-in', at('signed'), '-sigfile', at('sig')];
      try {
        execFileSync('openssl', ['pkeyutl', '-verify', '-pubin', '-rawin', ...files], { stdio: 'pipe' });
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        return false;
      }
    };
    const isHere = isTaken(payloadType) !== null;
    if (isHere) expect([isTaken(payloadType), isTaken('text/plain')]).toEqual([true, false]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no edit of a single sign makes a file of signatures say something else', async () => {
  const { bytes, demands } = all.find(({ name }) => name === 'whole_pass')!;
  const { signatures: whole } = await verifyPackage(bytes, demands);
  const text = demands.signatures!;
  for (let at = 0; at < text.length; at += 7) {
    const edited = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    const { signatures } = await readSignatures(edited, whole[0]!.sha256, demands.publicKeys!);
    expect(signatures, String(at)).toBeNull();
  }
});
