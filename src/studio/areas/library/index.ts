// The library: the instruments in this browser, and the ways to begin one.

import type { AreaModule } from '../../areas.ts';
import Library from './Library.svelte';

export default { canvas: Library } satisfies AreaModule;
