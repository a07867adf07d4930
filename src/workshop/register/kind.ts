// The register as a kind of document.

import type { WholeSchema } from '../../model/index.ts';
import { kindBySchema, problem } from '../kind-by-schema.ts';
import { placeIn } from './entries.ts';
import schema from './register.schema.json' with { type: 'json' };
import type { Register } from './types.ts';
import validate from './validate.generated.js';

export const registerKind = kindBySchema<Register>({
  name: 'aspect-register',
  schema: schema as unknown as WholeSchema,
  validate,
  check: ({ entries }) => {
    const seen = new Set<string>();
    return entries.flatMap((entry, at) => {
      const place = placeIn(entry);
      if (seen.has(place))
        return [problem('workshop-named-twice', `/entries/${at}`, { name: entry.participant })];
      seen.add(place);
      return [];
    });
  },
});
