// The exercise as a kind of document.

import type { WholeSchema } from '../../model/index.ts';
import { kindBySchema } from '../kind-by-schema.ts';
import { checkExercise } from './check.ts';
import schema from './exercise.schema.json' with { type: 'json' };
import type { Exercise } from './types.ts';
import validate from './validate.generated.js';

export const exerciseKind = kindBySchema<Exercise>({
  name: 'aspect-exercise',
  schema: schema as unknown as WholeSchema,
  validate,
  check: checkExercise,
});
