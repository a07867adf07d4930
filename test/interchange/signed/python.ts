// Which of the signed packages securesystemslib takes.

import { spawnSync } from 'node:child_process';
import type { Refused } from './refused.ts';

const python = (args: readonly string[], input = '') =>
  spawnSync('python3', args, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });

/** Null where it is here. */
export function missingSecureSystemsLib(): string | null {
  const isHere = python(['-c', 'import securesystemslib.signer, cryptography']).status === 0;
  return isHere ? null : 'securesystemslib (pip install securesystemslib cryptography)';
}

export function takenBySecureSystemsLib(all: readonly Refused[]): string[] {
  const cases = all.map(({ name, bytes, demands }) => ({
    name,
    bytes: Buffer.from(bytes).toString('base64'),
    signatures: demands.signatures ?? '',
    publicKeys: [...(demands.publicKeys ?? [])],
    atLeast: demands.atLeast ?? null,
    smallestVersion: demands.smallestVersion ?? null,
  }));
  const { status, stdout, stderr } = python(['test/interchange/signed/verify.py'], JSON.stringify(cases));
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}
