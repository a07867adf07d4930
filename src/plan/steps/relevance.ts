import type { Id } from '../../model/types.ts';
import { allAsked, ALWAYS, anyAsked } from '../asked.ts';
import type { Context } from '../context.ts';
import type { Asked, Step } from '../types.ts';

export function planRelevance(context: Context, item: Id, text: string, path: string): void {
  const { expression, names } = context.condition(text, `${path}/relevantWhen`);
  if (!expression) return;
  const whereUnknown = allAsked(names.map((name) => askedBehind(context, name)));
  context.steps.push({ kind: 'relevance', id: item, reads: names, when: expression, whereUnknown });
}

/**
 * Whether what a name rests on is asked. A score leaves out what is not asked, so it rests on any of its terms;
 * everything else rests on all that it reads.
 */
function askedBehind(context: Context, name: Id): Asked {
  const found = context.asked.get(name) ?? findAsked(context, name);
  context.asked.set(name, found);
  return found;
}

function findAsked(context: Context, name: Id): Asked {
  const input = context.inputs.find(({ id }) => id === name);
  if (input) return input.conditional ? { item: name } : ALWAYS;
  const step = context.steps.find((one) => gives(one, name));
  if (!step) return ALWAYS;
  const parts = step.reads.map((read) => askedBehind(context, read));
  return step.kind === 'score' ? anyAsked(parts) : allAsked(parts);
}

function gives(step: Step, name: Id): boolean {
  return step.kind === 'table' ? step.outputs.some((output) => output.id === name) : step.id === name;
}
