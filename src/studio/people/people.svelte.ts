// Who works here, and whose keys are known. One list for all instruments of this browser.

import { newSigningKey } from '../../document/index.ts';
import { verifyEntry, type Signable, type Signer } from '../../model/index.ts';
import { readPeople, writePeople, type People, type Person } from '../../storage/index.ts';

/** What can be said of who signed an entry. */
export type Signed =
  /** `by`: whose key it is. */
  | { readonly kind: 'valid'; readonly by: Person }
  | { readonly kind: 'unknown'; readonly key: string }
  | { readonly kind: 'mismatch' | 'unsigned' | 'unable' };

class KnownPeople {
  #people = $state.raw<People>({ all: [], me: null });
  #isRead = $state(false);
  #reading: Promise<void> | undefined;

  /** Whatever shows people calls it first. */
  read(): Promise<void> {
    this.#reading ??= readPeople().then((found) => {
      this.#people = found;
      this.#isRead = true;
    });
    return this.#reading;
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  get all(): readonly Person[] {
    return this.#people.all;
  }

  /** Who works here now; null where nobody said. */
  get me(): Person | null {
    return this.all.find(({ key, privateKey }) => privateKey && key === this.#people.me) ?? null;
  }

  get signer(): Signer | null {
    const { me } = this;
    if (!me?.privateKey) return null;
    const { name, role, key: publicKey, privateKey } = me;
    return { name, role, key: { publicKey, privateKey } };
  }

  /** Makes a key for somebody who works here from now on; false where the browser has no such keys. */
  async add(name: string, role: string): Promise<boolean> {
    const made = await newSigningKey();
    if (!made) return false;
    const { publicKey: key, privateKey } = made;
    const person: Person = { name, role, key, since: Date.now(), privateKey };
    return this.#keep({ all: [...this.all, person], me: key });
  }

  /** Somebody else works here now. */
  use(key: string): Promise<boolean> {
    return this.#keep({ all: this.all, me: key });
  }

  /** Takes a key for that of a person who was asked. */
  know(person: Pick<Person, 'name' | 'role' | 'key'>): Promise<boolean> {
    if (this.all.some(({ key }) => key === person.key)) return Promise.resolve(true);
    return this.#keep({ all: [...this.all, { ...person, since: Date.now() }], me: this.#people.me });
  }

  /** Knows a key no more; own keys stay, for nothing could bring them back. */
  forget(key: string): Promise<boolean> {
    const all = this.all.filter((one) => one.privateKey || one.key !== key);
    return this.#keep({ all, me: this.#people.me });
  }

  async verify(entry: Signable, known = this.all): Promise<Signed> {
    const kind = await verifyEntry(entry);
    if (kind !== 'valid') return { kind };
    const key = entry.signature?.key ?? '';
    const by = known.find((one) => one.key === key);
    return by ? { kind, by } : { kind: 'unknown', key };
  }

  async #keep(people: People): Promise<boolean> {
    const written = await writePeople(people);
    if (written.ok) this.#people = people;
    return written.ok;
  }
}

/** The one list of this page. */
export const people = new KnownPeople();
