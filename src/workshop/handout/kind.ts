// The participant's exercise as a kind of document.

import type { WholeSchema } from '../../model/index.ts';
import { kindBySchema } from '../kind-by-schema.ts';
import schema from './handout.schema.json' with { type: 'json' };
import type { Handout } from './types.ts';
import validate from './validate.generated.js';

export const handoutKind = kindBySchema<Handout>({
  name: 'aspect-handout',
  schema: schema as unknown as WholeSchema,
  validate,
});
