// The differences of two documents as lines, those that can change results first.

import { diffInstruments, type Instrument, type InstrumentDifference } from '../../model/index.ts';
import { impliedBy, isComputed, isWhole, sayPlaceOf, short } from './place.ts';
import type { Speech } from './speech.ts';

export interface SaidChanges {
  readonly computed: readonly string[];
  /** Texts, test cases, the version and so on. */
  readonly others: readonly string[];
}

export function sayChanges(before: Instrument, after: Instrument, speech: Speech): SaidChanges {
  const all = diffInstruments(before, after);
  const lines = (some: readonly InstrumentDifference[]) =>
    some.map((one) =>
      sayChange(one, speech, {
        before: nothingIn(before, one, speech),
        after: nothingIn(after, one, speech),
      }),
    );
  return {
    computed: lines(all.filter(isComputed)),
    others: lines(all.filter((one) => !isComputed(one))),
  };
}

/** For example: NVCA raw score · Pending charge · points: 1 → 2. */
function sayChange(
  change: InstrumentDifference,
  speech: Speech,
  nothing: { readonly before: string; readonly after: string },
): string {
  const { what, before, after } = change;
  const place = sayPlaceOf(speech, change);
  const [of, ...rest] = [place.of || speech.say('wholeInstrument'), ...place.words];
  const whole = [of, ...rest].join(' · ');
  if (what === 'moved') return speech.say('wasMoved', { what: whole });
  if (isWhole(change)) {
    const key = what === 'removed' ? 'wasRemoved' : 'wasAdded';
    const isPart = change.part !== null && change.place.length === 0;
    return speech.say(key, { what: isPart ? `${speech.kind(change.part.kind)} · ${whole}` : whole });
  }
  return speech.say('wasChanged', {
    what: whole,
    from: short(before, nothing.before),
    to: short(after, nothing.after),
  });
}

/** That something is not written, with what holds then. */
function nothingIn(document: Instrument, change: InstrumentDifference, speech: Speech): string {
  const implied = impliedBy(document, change);
  if (implied === undefined) return speech.say('notGiven');
  return speech.say('notGivenAs', { value: typeof implied === 'boolean' ? speech.yesNo(implied) : implied });
}
