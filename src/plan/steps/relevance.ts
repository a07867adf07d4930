import { namesIn } from '../../language/index.ts';
import { named } from '../../model/index.ts';
import { settleInward } from '../../model/inward.ts';
import type { Id } from '../../model/types.ts';
import { allAsked, ALWAYS, anyAsked } from '../asked.ts';
import type { Context } from '../context.ts';
import type { Asked } from '../types.ts';
import type { PlannedKind } from './planned.ts';

/** Of an item that has a condition: whether it is asked. */
export const item: PlannedKind<'item'> = {
  gives: ({ id, relevantWhen }) => (relevantWhen === undefined ? null : [id]),
  reads: ({ relevantWhen = '' }) => namesIn(relevantWhen),
  plan: (context, { id, relevantWhen = '' }, path) => {
    planRelevance(context, id, relevantWhen, path);
  },
};

function planRelevance(context: Context, item: Id, text: string, path: string): void {
  const { expression, names } = context.condition(text, `${path}/relevantWhen`);
  if (!expression) return;
  const whereUnknown = allAsked(names.map((name) => askedBehind(context, name)));
  if (whereUnknown)
    context.addStep({ kind: 'relevance', id: item, reads: names, when: expression, whereUnknown });
  else context.report('condition-branched', `${path}/relevantWhen`, { name: item });
}

/**
 * Whether what a name rests on is asked. A score leaves out what is not asked, so it rests on any of its terms;
 * everything else rests on all that it reads.
 */
function askedBehind(context: Context, name: Id): Asked | null {
  settleInward(
    name,
    (one) => stepsBelow(context, one).filter((read) => !context.asked.has(read)),
    (one) => {
      if (!context.asked.has(one)) context.asked.set(one, findAsked(context, one));
    },
  );
  return context.asked.get(name) ?? null;
}

/** What the step behind a name reads; nothing behind an item. */
function stepsBelow(context: Context, name: Id): readonly Id[] {
  return named(context.document.items, name) ? [] : (context.stepOf(name)?.reads ?? []);
}

function findAsked(context: Context, name: Id): Asked | null {
  const item = named(context.document.items, name);
  if (item) return item.relevantWhen === undefined ? ALWAYS : { item: name };
  const parts = stepsBelow(context, name).map((read) => context.asked.get(read) ?? null);
  return context.stepOf(name)?.kind === 'score' ? anyAsked(parts) : allAsked(parts);
}
