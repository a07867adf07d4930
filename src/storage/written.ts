// Who keeps copies hears of every state that came into the database, and of what left it for good.

import type { Instrument } from '../model/types.ts';
import type { InstrumentMeta } from './types.ts';

export interface Writing {
  written?(meta: InstrumentMeta, document: Instrument): void;
  forgotten?(key: string): void;
}

const listeners = new Set<Writing>();

export function onWriting(listener: Writing): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellWritten(meta: InstrumentMeta, document: Instrument): void {
  for (const listener of listeners) listener.written?.(meta, document);
}

export function tellForgotten(key: string): void {
  for (const listener of listeners) listener.forgotten?.(key);
}
