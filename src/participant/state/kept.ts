// What stays on the device: answers at once and by themselves, the participants' file for a reload.

import { del, get, set } from 'idb-keyval';
import type { ExerciseResponse, Rounds } from '../../workshop/index.ts';
import type { Draft } from './draft.ts';

/** Answers, and what became of them. */
export interface KeptAnswers {
  readonly draft: Draft;
  /** After it nothing changes any more. */
  readonly response?: ExerciseResponse;
  readonly isSent?: boolean;
}

/** Whose answers: of one exercise to the letter, one person, one round. */
export interface Whose {
  readonly digest: string;
  readonly code: string;
  readonly round: Rounds;
}

const PREFIX = 'aspect-participant:1';
/** Who is at the device now. */
const NOW = `${PREFIX}/now`;

export function keyOf({ digest, code, round }: Whose): string {
  return `${PREFIX}/${digest}/${round}/${code}`;
}

/** Whether it was kept: a browser may have no room, or keep nothing. */
export function keepAnswers(whose: Whose, answers: KeptAnswers): boolean {
  return keep(keyOf(whose), answers);
}

export function keptAnswers(whose: Whose): KeptAnswers | null {
  return kept(keyOf(whose)) as KeptAnswers | null;
}

export function keepWhose(whose: Whose | null): void {
  keep(NOW, whose);
}

export function keptWhose(): Whose | null {
  return kept(NOW) as Whose | null;
}

const LANGUAGE = `${PREFIX}/language`;

export function keepLanguage(tag: string): void {
  keep(LANGUAGE, tag);
}

export function keptLanguage(): string | null {
  const tag = kept(LANGUAGE);
  return typeof tag === 'string' ? tag : null;
}

function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

const FILE = 'aspect-participants-file';

// Without it a reload asks for the file anew, and the answers are found again: nothing is lost.
export const keepFile = (text: string): Promise<void> => set(FILE, text).catch(() => undefined);
export const keptFile = (): Promise<string | undefined> => get<string>(FILE).catch(() => undefined);
export const forgetFile = (): Promise<void> => del(FILE).catch(() => undefined);
