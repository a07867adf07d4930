// The safeguards that come with the program, theme by theme.

import alone from '../../rules/safeguards/alone.json' with { type: 'json' };
import attributes from '../../rules/safeguards/attributes.json' with { type: 'json' };
import document from '../../rules/safeguards/document.json' with { type: 'json' };
import faith from '../../rules/safeguards/faith.json' with { type: 'json' };
import missing from '../../rules/safeguards/missing.json' with { type: 'json' };
import needs from '../../rules/safeguards/needs.json' with { type: 'json' };
import overrides from '../../rules/safeguards/overrides.json' with { type: 'json' };
import rationale from '../../rules/safeguards/rationale.json' with { type: 'json' };
import reassessment from '../../rules/safeguards/reassessment.json' with { type: 'json' };
import release from '../../rules/safeguards/release.json' with { type: 'json' };
import wayDown from '../../rules/safeguards/way-down.json' with { type: 'json' };
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
