// What is written into the register, and what is read from it.

import { wilsonInterval, type Interval } from '../../statistics/index.ts';
import type { Exercise } from '../exercise/types.ts';
import type { RoundFigures } from '../figures/round.ts';
import type { JudgedParticipant } from '../passing/judge.ts';
import type { CertificateTerm, Register, RegisterEntry, Result } from './types.ts';

export const EMPTY_REGISTER: Register = { format: 'aspect-register/1', entries: [] };

/** An entry for everybody who handed in; those who reached every criterion get the certificate. */
export function entriesOf(
  { id, title, instrument }: Exercise,
  { responses, accuracy, alike }: RoundFigures,
  judgements: readonly JudgedParticipant[],
  { term, personOf }: { readonly term: CertificateTerm; readonly personOf: (code: string) => string },
): RegisterEntry[] {
  return responses.map(({ participant, round, language, handedIn }, at) => {
    const { share: right, of } = accuracy.byParticipant[at]!;
    const { share: like, ratings } = alike[at]!;
    const { criteria, verdict } = judgements[at]!;
    return {
      exercise: id,
      title,
      instrument,
      round,
      participant,
      person: personOf(participant),
      language,
      on: handedIn.slice(0, 10),
      ...resultAs('accuracy', right, of),
      ...resultAs('agreement', like, ratings),
      criteria: criteria.map(({ criterion, share, of: compared, verdict: one }) => ({
        criterion,
        ...resultAs('result', share, compared),
        verdict: one,
      })),
      ...(verdict === 'met' && { certificate: term }),
    };
  });
}

function resultAs<Name extends string>(
  name: Name,
  share: number | null,
  of: number,
): Partial<Record<Name, Result>> {
  return share === null ? {} : ({ [name]: { share, of } } as Record<Name, Result>);
}

/** What no second entry may have. */
export function placeIn({ exercise, participant, round }: RegisterEntry): string {
  return `${exercise} ${participant} ${round}`;
}

/** The later ones take the place of those of the same person, exercise and round. */
export function withEntries(register: Register, entries: readonly RegisterEntry[]): Register {
  const all = new Map([...register.entries, ...entries].map((entry) => [placeIn(entry), entry]));
  return { ...register, entries: [...all.values()] };
}

/** Those whose place these take. */
export function replacedBy(register: Register, entries: readonly RegisterEntry[]): RegisterEntry[] {
  const places = new Set(entries.map(placeIn));
  return register.entries.filter((one) => places.has(placeIn(one)));
}

export function withoutEntry(register: Register, entry: RegisterEntry): Register {
  return { ...register, entries: register.entries.filter((one) => placeIn(one) !== placeIn(entry)) };
}

/** A result in the course of time. */
export interface Drift {
  readonly entry: RegisterEntry;
  readonly accuracy: (Result & { readonly interval: Interval }) | null;
  readonly agreement: (Result & { readonly interval: Interval }) | null;
}

/** Whether it stands under a code alone: in another exercise the same code may be somebody else's. */
export function isNameless({ person, participant }: RegisterEntry): boolean {
  return person === participant;
}

/** One person's results with one instrument, the earliest first; of an exercise with two rounds the first. */
export function driftOf({ entries }: Register, person: string, instrument: string): Drift[] {
  const own = entries
    .filter((one) => one.person === person && one.instrument.id === instrument)
    .sort((a, b) => (a.on === b.on ? a.round - b.round : a.on < b.on ? -1 : 1));
  const firsts = own.filter(
    (one) => !own.some((other) => other.exercise === one.exercise && other.round < one.round),
  );
  return firsts.map((entry) => ({
    entry,
    accuracy: withInterval(entry.accuracy),
    agreement: withInterval(entry.agreement),
  }));
}

function withInterval(result: Result | undefined): Drift['accuracy'] {
  return result ? { ...result, interval: wilsonInterval(result.share, result.of) } : null;
}

/** Whether the last result lies apart from the first by more than both intervals allow; null with fewer than two. */
export function hasMoved(series: readonly Drift[], of: 'accuracy' | 'agreement'): boolean | null {
  const known = series.map((one) => one[of]).filter((one) => one !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return null;
  return last.interval.high < first.interval.low || last.interval.low > first.interval.high;
}
