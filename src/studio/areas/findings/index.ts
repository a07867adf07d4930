// The findings: what is proved of an instrument, and what to do about it.

import type { AreaModule } from '../../areas.ts';
import Findings from './Findings.svelte';

export default { canvas: Findings } satisfies AreaModule;
