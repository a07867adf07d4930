// Packages with signatures that must be refused, each for one thing. Others of its kind were bypassed by leaving things
// out, so everything is left out once.

import { sealed, type Envelope } from '../../../src/document/index.ts';
import { signPackage, type Demands, type SignedPackage } from '../../../src/interchange/index.ts';
import { BODY_TYPE } from '../../../src/interchange/signatures/statement.ts';
import { provenanceOf } from '../../../src/interchange/index.ts';
import { sha256 } from '../../../src/model/digest.ts';
import type { DiagnosticCode } from '../../../src/model/diagnostic.ts';
import { instrument } from '../instrument.ts';
import { contentsOf, forged, packageOf, text } from '../packages.ts';
import { keysOf } from './keys.ts';

export interface Refused {
  /** Ends in `_fail`, or in `_pass` where it must be taken. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly demands: Demands;
  /** Null where it must be taken. */
  readonly code: DiagnosticCode | null;
}

type Json = Record<string, unknown>;

export async function signedPackages(): Promise<Refused[]> {
  const [author, reviewer, stranger] = [await keysOf(1), await keysOf(2), await keysOf(3)];
  const bytes = await packageOf();
  const aboutOf = (archive: Uint8Array, of = provenanceOf(instrument).instrument): SignedPackage => ({
    file: 'p.aspect.zip',
    sha256: sha256(archive),
    instrument: of,
  });
  const who = {
    name: 'A. Author',
    role: 'psychologist',
    as: 'author',
    when: '2026-01-31T10:00:00.000Z',
  } as const;
  const lineBy = (key: typeof author, what = aboutOf(bytes), as: 'author' | 'reviewer' = 'author') =>
    signPackage(what, { ...who, as }, key);
  const line = await lineBy(author);
  const envelope = JSON.parse(line) as Envelope;
  const [{ keyid, sig } = { keyid: '', sig: '' }] = envelope.signatures;
  const said = JSON.parse(Buffer.from(envelope.payload, 'base64').toString()) as Json;
  const own = [author.publicKey];
  const demands = (signatures: string, more: Demands = {}): Demands => ({
    publicKeys: own,
    signatures,
    ...more,
  });
  const one = (name: string, code: DiagnosticCode, signatures: string, more: Demands = {}): Refused => ({
    name: `${name}_fail`,
    bytes,
    demands: demands(signatures, more),
    code,
  });
  const edited = (change: Json) => `${JSON.stringify({ ...envelope, ...change })}\n`;
  const saying = async (change: string | Json, type = BODY_TYPE, key = author) => {
    const body = typeof change === 'string' ? change : JSON.stringify(change);
    return `${JSON.stringify(await sealed(type, body, key))}\n`;
  };

  const other = await packageOf({ ...instrument, version: '9.9.9' });
  const contents = contentsOf(bytes);
  const lines = text(contents['test-vectors.jsonl']).split('\n');
  const without = forged(contents, { 'test-vectors.jsonl': lines.slice(1).join('\n') });

  const all: Refused[] = [
    { name: 'whole_pass', bytes, demands: demands(line), code: null },
    {
      name: 'two_pass',
      bytes,
      demands: demands(line + (await lineBy(reviewer)), { publicKeys: [...own, reviewer.publicKey] }),
      code: null,
    },
    {
      name: 'one-of-two_pass',
      bytes,
      demands: demands(line, { publicKeys: [...own, reviewer.publicKey], atLeast: 1 }),
      code: null,
    },
    { name: 'stranger-besides_pass', bytes, demands: demands(line + (await lineBy(stranger))), code: null },
    one('stripped', 'signature-none', ''),
    one('blank', 'signature-none', '\n \n'),
    one('empty-list', 'signature-none', edited({ signatures: [] })),
    one('unknown-key', 'signature-too-few', await lineBy(stranger)),
    one('unknown-key-id', 'signature-key-id', edited({ signatures: [{ keyid: sha256('another'), sig }] })),
    one(
      'known-key-id-of-stranger',
      'signature-key-id',
      edited({
        ...(JSON.parse(await lineBy(stranger)) as Json),
        signatures: [{ ...(JSON.parse(await lineBy(stranger)) as Envelope).signatures[0], keyid }],
      }),
    ),
    one('in-the-name-of-another', 'signature-mismatch', await saying(said, BODY_TYPE, stranger)),
    one(
      'twice-in-a-list',
      'signature-too-few',
      edited({
        signatures: [
          { keyid, sig },
          { keyid, sig },
        ],
      }),
      { publicKeys: [...own, reviewer.publicKey], atLeast: 2 },
    ),
    one('twice-in-lines', 'signature-too-few', line + line, { publicKeys: [...own, reviewer.publicKey] }),
    one('key-given-twice', 'signature-demands', line + line, { publicKeys: [...own, ...own], atLeast: 2 }),
    one('one-of-two', 'signature-too-few', line, { publicKeys: [...own, reviewer.publicKey] }),
    one(
      'second-altered',
      'signature-mismatch',
      line +
        edited({
          signatures: [{ keyid, sig: (JSON.parse(await lineBy(reviewer)) as Envelope).signatures[0]!.sig }],
        }),
    ),
    one('payload-type', 'signature-type', edited({ payloadType: 'application/json' })),
    one('payload-type-signed', 'signature-type', await saying(said, 'application/json')),
    one(
      'payload-altered',
      'signature-mismatch',
      edited({
        payload: Buffer.from(JSON.stringify(said).replace('A. Author', 'B. Author')).toString('base64'),
      }),
    ),
    one('statement-spaced', 'signature-statement', await saying(JSON.stringify(said, null, 1))),
    one(
      'statement-key-twice',
      'signature-statement',
      await saying(JSON.stringify(said).replace('"_type"', '"subject":[],"_type"')),
    ),
    one(
      'statement-subject-twice',
      'signature-statement',
      await saying({ ...said, subject: [...(said['subject'] as Json[]), ...(said['subject'] as Json[])] }),
    ),
    one('no-json', 'signature-unreadable', line.slice(0, -20)),
    one(
      'base64-not-canonical',
      'signature-unreadable',
      edited({ signatures: [{ keyid, sig: `${sig.slice(0, -3)}${nextSign(sig.at(-3)!)}==` }] }),
    ),
    one(
      'base64-unpadded',
      'signature-unreadable',
      edited({ signatures: [{ keyid, sig: sig.replace(/=+$/, '') }] }),
    ),
    one('base64-blank', 'signature-unreadable', edited({ payload: ` ${envelope.payload}` })),
    one(
      'signature-cut',
      'signature-mismatch',
      edited({ signatures: [{ keyid, sig: Buffer.from(sig, 'base64').subarray(0, 63).toString('base64') }] }),
    ),
    one(
      'signature-null',
      'signature-mismatch',
      edited({ signatures: [{ keyid, sig: Buffer.alloc(64).toString('base64') }] }),
    ),
    one('other-package', 'signature-other-package', await lineBy(author, aboutOf(other))),
    one('rollback', 'package-rollback', line, { smallestVersion: '1.10.0' }),
    one('smallest-version-strange', 'package-smallest-version', line, { smallestVersion: 'latest' }),
    one(
      'signed-as-another',
      'signature-instrument',
      await lineBy(author, aboutOf(bytes, { ...provenanceOf(instrument).instrument, status: 'released' })),
    ),
    one('no-keys', 'signature-demands', line, { publicKeys: [] }),
    one('keys-undefined', 'signature-demands', line, { publicKeys: undefined }),
    one('signatures-undefined', 'signature-none', '', { signatures: undefined }),
    one('key-not-canonical', 'signature-no-key', line, {
      publicKeys: [`${author.publicKey.slice(0, -1)}${nextSign(author.publicKey.at(-1)!)}`],
    }),
    one('key-undefined', 'signature-no-key', line, { publicKeys: [undefined as unknown as string] }),
    one('key-blank', 'signature-no-key', line, { publicKeys: [''] }),
    one('at-least-none', 'signature-demands', line, { atLeast: 0 }),
    { ...one('at-least-alone', 'signature-demands', ''), demands: { atLeast: 1 } },
    { ...one('vectors-removed', 'signature-other-package', line), bytes: without },
    { ...one('other-file', 'signature-other-package', line), bytes: other },
    { ...one('cut-off', 'signature-other-package', line), bytes: bytes.subarray(0, -30) },
  ];
  for (const key of Object.keys(envelope))
    all.push(one(`without-${key}`, 'signature-unreadable', edited({ [key]: undefined })));
  for (const key of ['keyid', 'sig'])
    all.push(
      one(
        `without-${key}`,
        'signature-unreadable',
        edited({ signatures: [{ keyid, sig, [key]: undefined }] }),
      ),
    );
  for (const path of pathsOf(said))
    all.push(
      one(`signed-without-${path.join('-')}`, 'signature-statement', await saying(removed(said, path))),
    );
  return all;
}

/** Another sign of base64 whose first bits are the same. */
function nextSign(sign: string): string {
  const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const url = sign.replace('+', '-').replace('/', '_');
  return SIGNS[SIGNS.indexOf(url) + 1]!.replace('-', '+').replace('_', '/');
}

/** Every field of a statement, inner ones too. */
function pathsOf(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...pathsOf(inner, [...at, key])]);
}

function removed(value: Json, path: readonly string[]): Json {
  const copy = structuredClone(value);
  const inner = path.slice(0, -1).reduce((part, key) => part[key] as Json, copy);
  if (Array.isArray(inner)) inner.pop();
  else Reflect.deleteProperty(inner, path.at(-1)!);
  return copy;
}
