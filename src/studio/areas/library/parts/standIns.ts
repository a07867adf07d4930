// What of an instrument can take the place of a stand-in of a part, and which of its codes that of each code.

import { codesOfValue, definitionsOf } from '../../../../model/index.ts';
import type { Code, Id, Instrument } from '../../../../model/types.ts';
import { wholeOf, type Part, type Use } from '../../../../parts/index.ts';

export interface StandInChoice {
  readonly standIn: Id;
  readonly candidates: readonly Id[];
  /** Codes to which an override leads. */
  readonly codes: readonly Code[];
}

/** A level of the same name is meant; any other is chosen by whoever inserts. */
export function choicesFor(document: Instrument, part: Part): readonly StandInChoice[] {
  const whole = wholeOf(part);
  return (part.standIns ?? []).map(({ id }) => {
    const codes = whole.rules.flatMap(({ then }) =>
      then.flatMap((one) => (one.effect === 'override' && one.classification === id ? (one.to ?? []) : [])),
    );
    const isClassified = whole.classifications.some((one) => one.id === id);
    const wanted = codesOfValue(whole, id) ?? [];
    const candidates = isClassified
      ? document.classifications.map((one) => one.id)
      : definitionsOf(document)
          .map((one) => one.id)
          .filter((one) => hasAll(codesOfValue(document, one), wanted));
    return { standIn: id, candidates, codes: [...new Set(codes)] };
  });
}

function hasAll(codes: readonly Code[] | undefined, wanted: readonly Code[]): boolean {
  return codes !== undefined && wanted.length > 0 && wanted.every((code) => codes.includes(code));
}

/** The classification that is decided first, or else the part's own. */
export function usualUses(document: Instrument, choices: readonly StandInChoice[]): readonly Use[] {
  return choices.flatMap(({ standIn, candidates, codes }) => {
    const by =
      candidates.find((id) => document.classifications.some((one) => one.id === id)) ?? candidates[0];
    return by === undefined ? [] : [useOf(document, standIn, by, codes)];
  });
}

export function useOf(document: Instrument, standIn: Id, by: Id, codes: readonly Code[]): Use {
  const own = codesOfValue(document, by) ?? [];
  return {
    standIn,
    by,
    codes: Object.fromEntries(codes.filter((one) => own.includes(one)).map((one) => [one, one])),
  };
}

/** Whether it is said of every code what it is in the instrument. */
export function isWhole(uses: readonly Use[], choices: readonly StandInChoice[]): boolean {
  return uses.every(({ standIn, codes }) =>
    choices.find((one) => one.standIn === standIn)?.codes.every((code) => codes[code] !== undefined),
  );
}
