// The instrument as a kind of document.

import type { Kind } from '../document/index.ts';
import { canonicalText } from './canonical.ts';
import type { Diagnostic } from './diagnostic.ts';
import { explain } from './explain.ts';
import { firstAlike } from './findings.ts';
import { FORMAT, migrate } from './migrations.ts';
import { inOrderOf } from './order.ts';
import { checkExpressionsSize, checkSize } from './size.ts';
import { checkNamedOnce } from './structure/names.ts';
import type { Instrument } from './types.ts';
import validate from './validate.generated.js';

export const instrumentKind: Kind<Instrument, Diagnostic> = {
  name: 'aspect-instrument',
  newest: FORMAT,
  migrate,
  validate: (value, most) => {
    const size = checkSize(value);
    if (size.length > 0) return { document: null, problems: size };
    const problems = validate(value)
      ? [...checkExpressionsSize(value as Instrument), ...checkNamedOnce(value as Instrument)]
      : explain(validate.errors ?? [], value);
    if (problems.length === 0) return { document: value as Instrument, problems };
    return { document: null, problems: firstAlike(inOrderOf(value, problems), most) };
  },
  canonical: canonicalText,
};
