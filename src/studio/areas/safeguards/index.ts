// The safeguards: what must hold of every instrument, how this one stands with it, and why it may stand.

import type { AreaModule } from '../../areas.ts';
import Safeguards from './Safeguards.svelte';

export default { canvas: Safeguards } satisfies AreaModule;
