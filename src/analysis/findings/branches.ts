// Branches of formulas: conditions that decide nothing, as one before them is true wherever they are.

import { printExpression, type Expression } from '../../language/index.ts';
import { finding, type Finding, type Looked } from './finding.ts';
import { and, condition, not, probed } from './probe.ts';

export function branchesNeverTaken(looked: Looked): readonly Finding[] {
  return looked.plan.steps.flatMap((step) => {
    if (step.kind !== 'formula') return [];
    const branches = branchesIn(step.expression, []);
    if (branches.length === 0) return [];
    const probes = branches.map(({ way }, n) =>
      condition(`${step.id}.branch${String(n + 1)}`, and(way), step),
    );
    const analysis = probed(looked, probes);
    const path = `${looked.plan.values.get(step.id)!.path}/expression`;
    return branches.flatMap(({ when }, n): Finding[] => {
      const values = analysis.valuesTogether((lift) => lift.name(probes[n]!.id));
      if (!values || values.includes(1)) return [];
      return [{ ...finding('branch-never', path, { text: printExpression(when) }), range: when.range }];
    });
  });
}

interface Branch {
  readonly when: Expression;
  /** All that must hold for it to be taken. */
  readonly way: readonly Expression[];
}

function branchesIn(expression: Expression, way: readonly Expression[]): readonly Branch[] {
  switch (expression.op) {
    case 'if': {
      const { when, then, otherwise } = expression;
      return [
        { when, way: [...way, when] },
        ...branchesIn(then, [...way, when]),
        ...branchesIn(otherwise, [...way, not(when)]),
      ];
    }
    case 'arithmetic':
    case 'compare':
      return [expression.left, expression.right].flatMap((part) => branchesIn(part, way));
    case 'call':
      return expression.args.flatMap((part) => branchesIn(part, way));
    case 'and':
    case 'or':
      return expression.parts.flatMap((part) => branchesIn(part, way));
    case 'not':
    case 'is missing':
      return branchesIn(expression.of, way);
    default:
      return [];
  }
}
