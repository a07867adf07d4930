// A second verifier, written from the specifications (DSSE 1.0, in-toto Statement v1) on Node's own cryptography: what
// it refuses, and what it takes, is compared with ours.

import { createHash, createPublicKey, verify } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { Demands } from '../../../src/interchange/index.ts';

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

export function pae(type: string, body: Buffer): Buffer {
  const head = `DSSEv1 ${String(Buffer.byteLength(type))} ${type} ${String(body.length)} `;
  return Buffer.concat([Buffer.from(head), body]);
}

function base64(text: unknown): Buffer {
  if (typeof text !== 'string') throw new Error('no base64');
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Error('not canonical');
  return bytes;
}

interface Statement {
  _type: string;
  subject: { name: string; digest: { sha256: string } }[];
  predicateType: string;
  predicate: {
    instrument: { id: string; version: string; status: string; sha256: string };
    signer: { name: string; role: string; key: string };
    as: string;
    when: string;
  };
}

/** Throws where a package must not be taken. */
export function verifyIndependently(bytes: Uint8Array, demands: Demands): void {
  const keys = new Map(demands.publicKeys!.map((key) => [sha256(key), key]));
  const needed = demands.atLeast ?? keys.size;
  if (needed < 1) throw new Error('nothing demanded');
  const trusted = new Set<string>();
  for (const line of demands.signatures!.split('\n').filter((one) => one.trim() !== '')) {
    const { payload, payloadType, signatures } = JSON.parse(line) as {
      payload: string;
      payloadType: string;
      signatures: { keyid: string; sig: string }[];
    };
    if (payloadType !== 'application/vnd.in-toto+json') throw new Error('other type');
    const body = base64(payload);
    const { subject, predicate, ...types } = JSON.parse(body.toString()) as Statement;
    const { instrument, signer } = predicate;
    for (const { keyid, sig } of signatures) {
      if (sha256(signer.key) !== keyid) throw new Error('other key');
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signer.key }, format: 'jwk' });
      if (!verify(null, pae(payloadType, body), key, base64(sig))) throw new Error('does not hold');
      if (keys.has(keyid)) trusted.add(keyid);
    }
    // As the statement is defined: in this order, and nothing else.
    const { name: file, digest } = subject[0]!;
    const again = {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: file, digest: { sha256: digest.sha256 } }],
      predicateType: 'urn:aspect:package-signature:1',
      predicate: { ...predicate },
    };
    if (JSON.stringify(again) !== body.toString() || Object.keys(types).length !== 2)
      throw new Error('other statement');
    const texts = [file, instrument.id, instrument.status, signer.name, signer.role, predicate.when];
    if (!texts.every((text) => typeof text === 'string')) throw new Error('incomplete');
    if (!['author', 'reviewer', 'authority'].includes(predicate.as)) throw new Error('incomplete');
    if (digest.sha256 !== sha256(bytes)) throw new Error('other file');
    const manifest = JSON.parse(Buffer.from(unzipSync(bytes)['manifest.json']!).toString()) as {
      instrument: { version: string; status: string };
      files: Record<string, { sha256: string }>;
    };
    const { version, status } = manifest.instrument;
    if (instrument.version !== version || instrument.status !== status) throw new Error('other instrument');
    if (instrument.sha256 !== manifest.files['instrument.json']!.sha256) throw new Error('other instrument');
    const { smallestVersion } = demands;
    if (smallestVersion && version.localeCompare(smallestVersion, 'en', { numeric: true }) < 0)
      throw new Error('too old');
  }
  if (trusted.size < needed) throw new Error('too few');
}
