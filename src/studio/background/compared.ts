// Whether two versions of an instrument have an outcome in common: where they have none, no case can have another one.

import type { SimulationReport } from '../../workers/index.ts';

export function isCompared({ transitions, sets }: SimulationReport): boolean {
  return transitions.length + sets.length > 0;
}
