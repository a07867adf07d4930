// The facilitator's workshops: exercises in which participants rate the same cases, and what comes of them.

import type { AreaModule } from '../../areas.ts';
import Workshop from './Workshop.svelte';

export default { canvas: Workshop } satisfies AreaModule;
