// The response as a kind of document.

import type { WholeSchema } from '../../model/index.ts';
import { kindBySchema } from '../kind-by-schema.ts';
import { checkResponse } from './check.ts';
import schema from './response.schema.json' with { type: 'json' };
import type { ExerciseResponse } from './types.ts';
import validate from './validate.generated.js';

export const responseKind = kindBySchema<ExerciseResponse>({
  name: 'aspect-response',
  schema: schema as unknown as WholeSchema,
  validate,
  check: checkResponse,
});
