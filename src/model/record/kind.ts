// The record as a kind of document.

import type { Kind } from '../../document/index.ts';
import { canonicalRecord } from '../canonical.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { explain } from '../explain.ts';
import { firstAlike } from '../findings.ts';
import { inOrderOf } from '../order.ts';
import { recordSchema } from '../schema.ts';
import { checkSize } from '../size.ts';
import type { InstrumentRecord } from './types.ts';
import { answersAsComments } from './migrate.ts';
import validate from './validate.generated.js';

export const recordKind: Kind<InstrumentRecord, Diagnostic> = {
  name: 'aspect-record',
  newest: 2,
  migrate: answersAsComments,
  validate: (value, most) => {
    const size = checkSize(value);
    if (size.length > 0) return { document: null, problems: size };
    if (validate(value)) return { document: value as InstrumentRecord, problems: [] };
    const problems = inOrderOf(value, explain(validate.errors ?? [], value, recordSchema));
    return { document: null, problems: firstAlike(problems, most) };
  },
  canonical: canonicalRecord,
};
