// The Cases area: the tried case, banks of cases, the cases of a bank, and the test cases of the instrument.

import type { AreaModule } from '../../areas.ts';
import Area from './Area.svelte';
import Inspect from './Inspect.svelte';

export default { canvas: Area, inspect: Inspect } satisfies AreaModule;
