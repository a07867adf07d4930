// The Scoring area.

import type { AreaModule } from '../../areas.ts';
import Inspect from './Inspect.svelte';
import Scoring from './Scoring.svelte';

export default { canvas: Scoring, inspect: Inspect } satisfies AreaModule;
