// Classifications over blocks of cases: computed, moved by rules in order, then by the assessor.

import type { ClassificationStep } from '../../plan/index.ts';
import { overrideOf } from './names.ts';
import type { Registers } from './registers.ts';

export function classificationOver(step: ClassificationStep, registers: Registers): (n: number) => void {
  const output = registers.of(step.id);
  const computed = registers.of(step.of);
  const wanted = registers.of(overrideOf(step.id));
  const overrides = step.overrides.map((override) => ({ ...override, fired: registers.of(override.rule) }));
  const rules = step.ruleLimit ?? { up: Infinity, down: Infinity };
  const { professional } = step;
  return (n) => {
    for (let row = 0; row < n; row += 1) {
      const start = computed[row] as number;
      let at = start;
      for (const { how, to, fired } of overrides) {
        if (fired[row] !== 1) continue;
        at = how === 'set' ? to : how === 'raise' ? Math.max(at, to) : Math.min(at, to);
        if (!Number.isNaN(start)) at = Math.min(Math.max(at, start - rules.down), start + rules.up);
      }
      const chosen = wanted[row] as number;
      const allowed = professional && chosen >= at - professional.down && chosen <= at + professional.up;
      output[row] = allowed ? chosen : at;
    }
  };
}
