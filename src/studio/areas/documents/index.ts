// Documents made from the instrument: looked at as they are printed, printed, and saved as one file each.

import type { AreaModule } from '../../areas.ts';
import Documents from './Documents.svelte';

export default { canvas: Documents } satisfies AreaModule;
