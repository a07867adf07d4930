// While a case is answered: which results can still come of it, whatever the answers that are missing turn out to be.

import { Analysis, Sheet, sheetOf, stillPossible, USUAL_BUDGET } from '../analysis/index.ts';
import { lower } from '../core/index.ts';
import { readCase } from '../interchange/index.ts';
import { parseDate } from '../model/dates.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Code, Id, IsoDate } from '../model/types.ts';
import type { Plan } from '../plan/types.ts';

export interface Possible {
  readonly id: Id;
  /** In the order of the levels; null, at last: that there is no result. Null: that was not decided. */
  readonly codes: readonly (Code | null)[] | null;
  /** One result alone can come. */
  readonly isCertain: boolean;
}

export interface StillPossible {
  /** Null where the answers do not fit the instrument: a problem says why. */
  readonly possible: readonly Possible[] | null;
  readonly problems: readonly Diagnostic[];
}

export interface Possibilities {
  /**
   * What can still come of a case with these answers. What is left out is still open, null is not known and stays so.
   * `any or none`, the default: what is open may also stay missing; `any answer`: all of it will be answered.
   */
  readonly of: (responses: unknown, open?: 'any or none' | 'any answer') => StillPossible;
}

/** Of one outcome. Made once, on machines of all kinds: what is decided is not to depend on how busy one is. */
const BUDGET = { ...USUAL_BUDGET, ms: 20_000 };

/**
 * Made once for a day of assessment, in some seconds at most; then asked with every answer.
 *
 * @internal
 */
export function possibilities(
  plan: Plan,
  assessedOn: IsoDate,
  outcomes: readonly Id[] = outcomesOf(plan),
): Possibilities {
  const day = parseDate(assessedOn);
  if (day === undefined) throw new RangeError(`“${assessedOn}” is no date`);
  const known = [...plan.results.classifications, ...plan.results.levels];
  const other = outcomes.find((id) => !known.includes(id));
  if (other !== undefined) throw new RangeError(`“${other}” is neither a classification nor a level`);
  const analysis = new Analysis(lower(plan), { assessedOn: day, budget: BUDGET });
  const sheets = outcomes.map((id) => {
    const found = analysis.of(id);
    return found.isExact ? new Sheet(sheetOf(found)) : null;
  });
  return {
    of: (responses, open = 'any or none') => {
      const { case: given, problems } = readCase(plan, { id: 'open', assessedOn, responses });
      if (!given) return { possible: null, problems };
      const possible = outcomes.map((id, position): Possible => {
        const sheet = sheets[position];
        const codes = sheet ? stillPossible(sheet, plan, given.responses, open) : null;
        return { id, codes, isCertain: codes?.length === 1 };
      });
      return { possible, problems };
    },
  };
}

/** What is classified; levels where nothing is. */
const outcomesOf = ({ results: { classifications, levels } }: Plan): readonly Id[] =>
  classifications.length > 0 ? classifications : levels;
