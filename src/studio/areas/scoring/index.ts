// The Scoring area.

import type { AreaModule } from '../../areas.ts';
import Scoring from './Scoring.svelte';

export default { canvas: Scoring } satisfies AreaModule;
