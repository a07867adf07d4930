// Chunks of banks about real people, encrypted under a passphrase. The passphrase opens the key of the bank, and the key
// opens its chunks, so that another passphrase needs no other chunks.
// AES-GCM (NIST SP 800-38D) with 96 random bits for each chunk; PBKDF2 with HMAC-SHA-256 (RFC 8018) and as many rounds as
// the OWASP Password Storage Cheat Sheet asks for (2023).

const ROUNDS = 600_000;
/** More rounds than this would freeze whoever reads the bank. */
const MOST_ROUNDS = 10_000_000;

/** What a passphrase must fit, stored beside the bank. It says nothing of the passphrase. */
export interface Lock {
  readonly kind: 'pbkdf2-sha256+aes-256-gcm';
  readonly rounds: number;
  readonly salt: Bytes;
  readonly nonce: Bytes;
  /** The key of the bank, encrypted. */
  readonly key: Bytes;
}

export interface Sealed {
  readonly nonce: Bytes;
  readonly bytes: Bytes;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** Fewer characters are guessed too soon. */
export const SHORTEST_PASSPHRASE = 12;

const AES = { name: 'AES-GCM', length: 256 };

/** Whether this page may encrypt: browsers let only pages do so that came over https or from this computer. */
export const canSeal = (): boolean => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

/** A new key of a bank, and the lock that holds it. */
export async function newLock(passphrase: string): Promise<{ readonly lock: Lock; readonly key: CryptoKey }> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const wrapping = await wrappingKey(passphrase, salt, ROUNDS);
  const fresh = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', fresh, wrapping, { name: AES.name, iv: nonce });
  const lock: Lock = {
    kind: 'pbkdf2-sha256+aes-256-gcm',
    rounds: ROUNDS,
    salt,
    nonce,
    key: new Uint8Array(wrapped),
  };
  // Opened again, so that the key that is held cannot be taken out of the browser.
  return { lock, key: await unwrapped(lock, wrapping) };
}

/** The key of a bank; null where the passphrase is another one. */
export async function openLock(lock: Lock, passphrase: string): Promise<CryptoKey | null> {
  const { salt, rounds } = lock;
  if (!(rounds <= MOST_ROUNDS)) return null;
  return unwrapped(lock, await wrappingKey(passphrase, salt, rounds)).catch(() => null);
}

/** `place` is a part of what is sealed: at another place it cannot be opened. */
export async function seal(key: CryptoKey, place: string, bytes: Bytes): Promise<Sealed> {
  const nonce = randomBytes(12);
  const sealed = await crypto.subtle.encrypt(cipher(nonce, place), key, bytes);
  return { nonce, bytes: new Uint8Array(sealed) };
}

/** Throws where the key or the place is another one, or a byte was changed. */
export async function unseal(key: CryptoKey, place: string, { nonce, bytes }: Sealed): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.decrypt(cipher(nonce, place), key, bytes));
}

function cipher(iv: Bytes, place: string): AesGcmParams {
  return { name: AES.name, iv, additionalData: new TextEncoder().encode(place) };
}

function unwrapped({ key, nonce }: Lock, wrapping: CryptoKey): Promise<CryptoKey> {
  const opening = { name: AES.name, iv: nonce };
  return crypto.subtle.unwrapKey('raw', key, wrapping, opening, AES, false, ['encrypt', 'decrypt']);
}

/** Keyboards write one letter in several ways: NFKC makes them one (NIST SP 800-63B, 5.1.1.2). */
async function wrappingKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const typed = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, typed, AES, false, ['wrapKey', 'unwrapKey']);
}

function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}
