// The history of a document: one automatic version for every few minutes of work, and all that somebody named. Where
// they are kept is for others to say.

import type { Provenance } from './provenance.ts';
import { thinOut } from './thin.ts';

const STEP = 5 * 60_000;
/** After such a pause what stands there was meant, and is worth a version of its own. */
const PAUSE = 2 * 60_000;

/** A state that can be gone back to. */
export interface Version extends Pick<Provenance, 'who' | 'why'> {
  /** When it was stored last; for an automatic one, the end of its few minutes. */
  readonly at: number;
  /** When the first state that became this version was stored. */
  readonly begun?: number;
  /** Given by somebody; such versions are kept for ever. */
  readonly label: string | null;
}

/** Where the versions of one document are kept. */
export interface VersionStore<Stored extends Version, State> {
  last(): Promise<Stored | undefined>;
  all(): Promise<readonly Stored[]>;
  add(state: State, version: Version): Promise<void>;
  /** Puts a later state in the place of the one that a version holds. */
  extend(version: Stored, state: State, at: number): Promise<void>;
  remove(versions: readonly Stored[]): Promise<void>;
}

export interface Comparison<Stored, State> {
  /** Whether a version holds this very state. */
  readonly isSame: (version: Stored, state: State) => boolean;
  /** Whether a state is so much another one that it begins a version at once. */
  readonly isMilestone: (version: Stored, state: State) => boolean;
}

/**
 * Records a state. States of the same few minutes become one version. Gives the versions whose states may be needed no
 * more: the one that was extended, and those that were thinned out.
 */
export async function recordState<Stored extends Version, State>(
  store: VersionStore<Stored, State>,
  { isSame, isMilestone }: Comparison<Stored, State>,
  state: State,
  { who, when: at, why }: Provenance,
): Promise<readonly Stored[]> {
  const last = await store.last();
  const isStep =
    last?.label === null &&
    at - (last.begun ?? last.at) < STEP &&
    at - last.at < PAUSE &&
    last.who === who &&
    !isMilestone(last, state);
  if (last && (isStep || isSame(last, state))) {
    if (last.label === null) await store.extend(last, state, at);
    return [last];
  }
  await store.add(state, { at, begun: at, label: null, who, why });
  const automatic = (await store.all()).filter(({ label }) => label === null);
  const surplus = thinOut(automatic, at);
  await store.remove(surplus);
  return surplus;
}
