// The texts of the instrument in all its languages, side by side, and how far each translation is.

import type { AreaModule } from '../../areas.ts';
import Texts from './Texts.svelte';

export default { canvas: Texts } satisfies AreaModule;
