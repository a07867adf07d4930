// Files of translations carry every text of an instrument and nothing else. They are no copies: they come back as texts of
// the same instrument, so nothing is lost by what they do not say.

import type { Carried } from '../formats/contract.ts';

export const CARRIES_TEXTS: Carried = { '': true };
