import type { Classification, OverrideEffect } from '../../model/types.ts';
import type { Context } from '../context.ts';
import type { PlanOverride } from '../types.ts';
import { ownName, rulesWith, type PlannedKind } from './planned.ts';

export const classification: PlannedKind<'classification'> = {
  gives: ownName,
  reads: ({ id, of }, document) => [
    of,
    ...rulesWith(document, (effect) => effect.effect === 'override' && effect.classification === id),
  ],
  plan: planClassification,
};

function planClassification(context: Context, classification: Classification, path: string): void {
  const { id, of } = classification;
  const source = context.values.get(of);
  if (source?.type !== 'code') return;
  const overrides = overridesOf(context, id, source.codes);
  context.addStep({
    kind: 'classification',
    id,
    reads: [...new Set([of, ...overrides.map((override) => override.rule)])],
    of,
    codes: source.codes,
    overrides,
    ruleLimit: classification.ruleLimit ?? null,
    professional: classification.professional ?? null,
  });
  context.name({ id, type: 'code', codes: source.codes, decimals: 0, path });
}

function overridesOf(context: Context, classification: string, codes: readonly string[]): PlanOverride[] {
  return context.document.rules.flatMap((rule) =>
    rule.then.flatMap((effect) =>
      effect.effect === 'override' && effect.classification === classification
        ? [planned(rule.id, effect, codes)]
        : [],
    ),
  );
}

/** The checks have seen to it that there is a code where there are no steps, and that nothing is set by steps. */
function planned(
  rule: string,
  { how, to = '', steps }: OverrideEffect,
  codes: readonly string[],
): PlanOverride {
  return steps === undefined || how === 'set' ? { rule, how, to: codes.indexOf(to) } : { rule, how, steps };
}
