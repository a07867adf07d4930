// The safeguards that come with the program, theme by theme.

import alone from '../../rules/safeguards/alone.json';
import attributes from '../../rules/safeguards/attributes.json';
import document from '../../rules/safeguards/document.json';
import faith from '../../rules/safeguards/faith.json';
import missing from '../../rules/safeguards/missing.json';
import needs from '../../rules/safeguards/needs.json';
import overrides from '../../rules/safeguards/overrides.json';
import rationale from '../../rules/safeguards/rationale.json';
import reassessment from '../../rules/safeguards/reassessment.json';
import release from '../../rules/safeguards/release.json';
import wayDown from '../../rules/safeguards/way-down.json';
import type { Safeguard, SafeguardFile } from './types.ts';

/** `test/safeguards/library.test.ts` reads each of them as a file that somebody adds is read. */
export const SAFEGUARD_FILES = [
  faith,
  attributes,
  needs,
  wayDown,
  overrides,
  missing,
  alone,
  rationale,
  document,
  reassessment,
  release,
] as unknown as readonly SafeguardFile[];

export const SAFEGUARDS: readonly Safeguard[] = SAFEGUARD_FILES.flatMap(({ safeguards }) => safeguards);
