// The Export area: the package that production systems run, and the other files that leave the studio.

import type { AreaModule } from '../../areas.ts';
import Export from './Export.svelte';

export default { canvas: Export } satisfies AreaModule;
