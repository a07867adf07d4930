// Who keeps copies hears of every state that came into the database, and of what left it for good.

import type { InstrumentMeta } from './types.ts';

export interface Writing {
  /** `stored`: the instrument, with its record where that says something, as a file holds them. */
  written?(meta: InstrumentMeta, stored: unknown): void;
  forgotten?(key: string): void;
}

const listeners = new Set<Writing>();

export function onWriting(listener: Writing): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellWritten(meta: InstrumentMeta, stored: unknown): void {
  for (const listener of listeners) listener.written?.(meta, stored);
}

export function tellForgotten(key: string): void {
  for (const listener of listeners) listener.forgotten?.(key);
}
