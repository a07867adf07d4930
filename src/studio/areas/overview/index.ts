// The instrument as a whole: what it is for, in which languages it speaks, and how a result comes about.

import type { AreaModule } from '../../areas.ts';
import Overview from './Overview.svelte';

export default { canvas: Overview } satisfies AreaModule;
