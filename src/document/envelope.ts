// Signed envelopes (DSSE 1.0): a body, what kind of body it is, and signatures over both at once, so that a signed body
// cannot be passed off as another kind. Other programs verify them, too.

import { inBase64, ofBase64 } from './base64.ts';
import { sha256 } from './sha256.ts';
import { signBytes, verifyBytes, type SigningKey, type Verified } from './signature.ts';

/** As it is written to a file. */
export interface Envelope {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** Its base64 read. */
export interface OpenedEnvelope {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly { readonly keyid: string; readonly sig: Uint8Array<ArrayBuffer> }[];
}

/** How an envelope names a public key. Its beginning is the fingerprint that people compare. */
export function keyIdOf(publicKey: string): string {
  return sha256(publicKey);
}

export async function sealed(type: string, text: string, key: SigningKey): Promise<Envelope> {
  const body = new TextEncoder().encode(text);
  const sig = inBase64(await signBytes(key, signedBytes({ type, body })));
  return { payload: inBase64(body), payloadType: type, signatures: [{ keyid: keyIdOf(key.publicKey), sig }] };
}

/** Null where a value has not the shape of an envelope. Nothing of it may be absent, what DSSE leaves free included. */
export function openedEnvelope(value: unknown): OpenedEnvelope | null {
  const { payload, payloadType, signatures } = (value ?? {}) as Partial<Record<keyof Envelope, unknown>>;
  if (typeof payload !== 'string' || typeof payloadType !== 'string' || !Array.isArray(signatures))
    return null;
  const body = ofBase64(payload);
  const opened = signatures.flatMap((one: unknown) => {
    const { keyid, sig } = (one ?? {}) as { keyid?: unknown; sig?: unknown };
    const bytes = typeof sig === 'string' ? ofBase64(sig) : null;
    return typeof keyid === 'string' && bytes ? [{ keyid, sig: bytes }] : [];
  });
  if (!body || opened.length < signatures.length) return null;
  return { type: payloadType, body, signatures: opened };
}

/** Whether the holder of a key made one of the signatures of an envelope. */
export function verifySeal(
  publicKey: string,
  envelope: OpenedEnvelope,
  { sig }: OpenedEnvelope['signatures'][number],
): Promise<Verified> {
  return verifyBytes(publicKey, signedBytes(envelope), sig);
}

/** The “pre-authentication encoding”: with both lengths, so that nothing can move from the type into the body. */
function signedBytes({ type, body }: Pick<OpenedEnvelope, 'type' | 'body'>): Uint8Array<ArrayBuffer> {
  const typeLength = new TextEncoder().encode(type).length;
  const head = new TextEncoder().encode(`DSSEv1 ${String(typeLength)} ${type} ${String(body.length)} `);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}
