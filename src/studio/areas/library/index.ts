// The library: the instruments in this browser, and the ways to begin one.

import type { AreaModule } from '../../areas.ts';
import Shelves from './Shelves.svelte';

export default { canvas: Shelves } satisfies AreaModule;
