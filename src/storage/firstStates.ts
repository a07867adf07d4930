// The first state of each instrument that could be run, which later states are compared with until one is named.

import type { Instrument } from '../model/types.ts';
import { attempt } from './outcome.ts';
import { readSetting, writeSetting } from './settings.ts';
import type { Outcome } from './types.ts';

export interface KeptState {
  readonly document: Instrument;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Null where none was kept, or what was kept is no instrument any more. */
export async function readFirstState(instrument: string): Promise<KeptState | null> {
  const read = await attempt(async () => {
    const kept = await readSetting(nameFor(instrument), isKept);
    if (!kept) return null;
    const { readDocument } = await import('./read.ts');
    return { document: readDocument(kept.document).document, at: kept.at };
  });
  return read.ok ? read.value : null;
}

export async function keepFirstState(instrument: string, state: KeptState): Promise<Outcome<void>> {
  return writeSetting(nameFor(instrument), state);
}

const nameFor = (instrument: string): string => `first:${instrument}`;

const isKept = (value: unknown): value is { document: unknown; at: number } =>
  typeof value === 'object' &&
  value !== null &&
  'document' in value &&
  typeof (value as KeptState).at === 'number';
