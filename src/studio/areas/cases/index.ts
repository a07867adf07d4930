// The Cases area: banks of cases, the cases of a bank, and the test cases of the instrument.

import type { AreaModule } from '../../areas.ts';
import Cases from './Cases.svelte';
import Inspect from './Inspect.svelte';

export default { canvas: Cases, inspect: Inspect } satisfies AreaModule;
