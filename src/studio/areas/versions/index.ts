// The history of an instrument: what it was, what is different now, and what each difference does.

import type { AreaModule } from '../../areas.ts';
import Versions from './Versions.svelte';

export default { canvas: Versions } satisfies AreaModule;
