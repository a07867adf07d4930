// The Simulate area: what the edits of an instrument do to a bank of cases.

import type { AreaModule } from '../../areas.ts';
import MovedInspect from './MovedInspect.svelte';
import Simulate from './Simulate.svelte';

export default { canvas: Simulate, inspect: MovedInspect } satisfies AreaModule;
