// The people that this browser knows: those who work here hold a private key, of the others the public one is known.

import type { SigningKey } from '../document/index.ts';
import type { Outcome } from './types.ts';
import { readSetting, writeSetting } from './settings.ts';

export interface Person {
  readonly name: string;
  readonly role: string;
  /** The public key: it tells people of one name apart. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Of who works here; it cannot be read out. */
  readonly privateKey?: SigningKey['privateKey'];
}

export interface People {
  readonly all: readonly Person[];
  /** The key of who works here now. */
  readonly me: string | null;
}

const NAME = 'people';

export async function readPeople(): Promise<People> {
  return (await readSetting(NAME, isPeople)) ?? { all: [], me: null };
}

export function writePeople(people: People): Promise<Outcome<void>> {
  return writeSetting(NAME, people);
}

function isPeople(value: unknown): value is People {
  if (typeof value !== 'object' || value === null || !('all' in value)) return false;
  return Array.isArray(value.all) && value.all.every(isPerson);
}

function isPerson(value: unknown): value is Person {
  const { name, role, key } = (value ?? {}) as Partial<Record<keyof Person, unknown>>;
  return [name, role, key].every((one) => typeof one === 'string');
}
