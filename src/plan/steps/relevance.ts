import type { Id } from '../../model/types.ts';
import type { Context } from '../context.ts';

export function planRelevance(context: Context, item: Id, text: string, path: string): void {
  const { expression, names } = context.condition(text, `${path}/relevantWhen`);
  if (expression) context.steps.push({ kind: 'relevance', id: item, reads: names, when: expression });
}
