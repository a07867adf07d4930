// `aspect prove --independent`: whether outcomes depend on items that they must not depend on.

import {
  independent,
  type Dependence,
  type Independence,
  type OutcomeOfPair,
  type Side,
} from '../analysis/index.ts';
import type { Plan } from '../plan/index.ts';
import { BadUse, type Call } from './call.ts';
import { note, print, printJson } from './print.ts';
import { BUDGET, inWords } from './proofs.ts';
import { say } from './say.ts';

/** Well where no outcome was shown to depend on any of the items. */
export async function independentCommand(plan: Plan, items: readonly string[], call: Call): Promise<boolean> {
  const known = plan.inputs.map(({ id }) => id);
  for (const item of items)
    if (!known.includes(item)) throw new BadUse('unknownItem', { item, items: known.join(', ') });
  const assessedOn = new Date().toISOString().slice(0, 10);
  const report = await independent(plan, items, { assessedOn, budget: BUDGET });
  if (call.json) printJson({ file: call.files[0]!, assessedOn, items: report });
  else report.forEach((one) => sayItem(one, call));
  return report.every(({ outcomes }) => outcomes.every(({ found }) => found.state !== 'depends'));
}

function sayItem({ item, brings, outcomes }: Independence, call: Call): void {
  const { language, quiet } = call;
  if (brings.length > 0 && !quiet)
    print(say('independentBrings', { item, items: brings.join(', ') }, language));
  outcomes.flatMap((outcome) => linesOf(outcome, item, call)).forEach(print);
  const count = (state: Dependence['state']) => outcomes.filter(({ found }) => found.state === state).length;
  const counts = {
    independent: count('independent'),
    depends: count('depends'),
    undecided: count('undecided'),
  };
  note(say('independentProved', { file: call.files[0]!, item, ...counts }, language), call);
}

function linesOf({ id, code, found }: OutcomeOfPair, item: string, call: Call): string[] {
  const { language, quiet } = call;
  const outcome = code === null ? id : `${id} (${code})`;
  switch (found.state) {
    case 'independent':
      return quiet ? [] : [say('independent', { outcome, item }, language)];
    case 'undecided':
      return [say('independentOpen', { id: outcome, item, reason: inWords(found.reason, call) }, language)];
    case 'depends': {
      const lineOfSide = ({ gives, responses }: Side) =>
        `  ${say('independentSide', { value: String(gives), responses: JSON.stringify(responses) }, language)}`;
      const besides = { item, items: found.besides.join(', ') };
      return [
        say('independentNot', { id: outcome, item }, language),
        ...found.pair.map(lineOfSide),
        ...(found.besides.length > 0 ? [`  ${say('independentBesides', besides, language)}`] : []),
        ...(found.isExcluded ? [`  ${say('independentExcluded', {}, language)}`] : []),
      ];
    }
  }
}
