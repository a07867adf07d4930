// The Cases area: banks of cases, the cases of a bank, and the test cases of the instrument.

import type { AreaModule } from '../../areas.ts';
import CaseInspect from './CaseInspect.svelte';
import Cases from './Cases.svelte';

export default { canvas: Cases, inspect: CaseInspect } satisfies AreaModule;
