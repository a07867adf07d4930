// GoRules ZEN: one decision graph whose expression node names every value.

import { ZenEngine } from '@gorules/zen-engine';
import type { Additive, Condition } from './additive.ts';
import type { Contestant } from './types.ts';

export const zen: Contestant = {
  name: 'zen-engine',
  rows: 2_000,
  prepare: async ({ additive, rows, answers }) => {
    const decision = new ZenEngine().createDecision(graphOf(additive));
    return async () => {
      const [totals, classes] = [new Int16Array(rows), new Int8Array(rows)];
      for (let row = 0; row < rows; row += 1) {
        const context = Object.fromEntries(additive.items.map((id) => [id, answers.get(id)![row]!]));
        const { result } = (await decision.evaluate(context)) as { result: { total: number; class: number } };
        totals[row] = result.total;
        classes[row] = result.class;
      }
      return { totals, classes };
    };
  },
};

function graphOf({ subscales, cutoffs, rules, limit }: Additive): Buffer {
  const expressions: { id: string; key: string; value: string }[] = [];
  const name = (key: string, value: string) => expressions.push({ id: key, key, value });
  for (const [id, items] of subscales) name(id, items.join(' + '));
  const own = (id: string) => (subscales.has(id) || id === 'total' ? `$.${id}` : id);
  name('total', [...subscales.keys()].map(own).join(' + '));
  name(
    'start',
    cutoffs.reduce((low, from, at) => `$.total >= ${String(from)} ? ${String(at + 1)} : (${low})`, '0'),
  );
  rules.forEach(({ when, how, to }, n) => {
    const before = n === 0 ? '$.start' : `$.at_${String(n - 1)}`;
    const wanted =
      how === 'set' ? String(to) : `${how === 'raise' ? 'max' : 'min'}([${before}, ${String(to)}])`;
    const limited = `min([max([${wanted}, $.start - ${String(limit.down)}]), $.start + ${String(limit.up)}])`;
    name(`at_${String(n)}`, `${textOf(when, own)} ? ${limited} : ${before}`);
  });
  name('class', `$.at_${String(rules.length - 1)}`);
  const node = (id: string, type: string, content?: object) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    ...(content ? { content } : {}),
  });
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    type: 'edge',
    sourceId,
    targetId,
  });
  const graph = {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      node('in', 'inputNode'),
      node('values', 'expressionNode', { expressions }),
      node('out', 'outputNode'),
    ],
    edges: [edge('in', 'values'), edge('values', 'out')],
  };
  return Buffer.from(JSON.stringify(graph));
}

function textOf(condition: Condition, own: (id: string) => string): string {
  if ('all' in condition) return `(${condition.all.map((part) => textOf(part, own)).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map((part) => textOf(part, own)).join(' or ')})`;
  if ('not' in condition) return `not(${textOf(condition.not, own)})`;
  const { name, operator, value } = condition;
  return `${own(name)} ${operator === '=' ? '==' : operator} ${String(value)}`;
}
