// Findings that another one explains: of a level that nothing gives, no row and no rule that asks for it ever holds.

import { lower, readsOf, rowOf, type Node } from '../../core/index.ts';
import type { Finding, Looked } from './finding.ts';

/** The same findings; what only repeats that a level never comes says which. */
export function withCauses(findings: readonly Finding[], looked: Looked): readonly Finding[] {
  const never = findings.filter(({ code }) => code === 'level-never');
  if (never.length === 0) return findings;
  const { instrument, plan } = looked;
  const definitions = new Map(lower(plan).definitions.map(({ name, node }) => [name, node]));
  return findings.map((found) => {
    const [, list, position, , row] = found.path.split('/');
    const name =
      found.code === 'rule-never-holds'
        ? instrument.rules[Number(position)]!.id
        : found.code === 'row-never-holds' && list === 'tables'
          ? rowOf(instrument.tables[Number(position)]!.id, Number(row))
          : null;
    const node = name === null ? undefined : definitions.get(name);
    const cause = node && causeIn(node, never, looked);
    return cause ? { ...found, because: cause } : found;
  });
}

/** The level without which one of the conditions, which all must hold, never does. */
function causeIn(node: Node, never: readonly Finding[], { analysis }: Looked): Finding['because'] {
  const parts = node.op === 'and' ? node.parts : [node];
  for (const part of parts) {
    const [name, ...others] = readsOf(part);
    const cause = others.length === 0 && never.find(({ params }) => params['name'] === name);
    if (!cause) continue;
    const values = analysis.valuesTogether((lift) => lift.node(part));
    if (values && !values.includes(1))
      return { name: String(cause.params['name']), level: String(cause.params['level']) };
  }
  return undefined;
}
