// The Items area: what is asked, how it can be answered, and the text of the whole document.

import type { AreaModule } from '../../areas.ts';
import Inspect from './inspect/Inspect.svelte';
import Items from './Items.svelte';

export default { canvas: Items, inspect: Inspect } satisfies AreaModule;
