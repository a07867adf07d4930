// What must hold between the parts of a document that is of the right shape, and what keeps it from being whole.

import type { Diagnostic } from '../diagnostic.ts';
import type { Instrument } from '../types.ts';
import { checkHidden } from './hidden.ts';
import { checkItems } from './items.ts';
import { checkLevels } from './levels.ts';
import { checkNames } from './names.ts';
import { checkNorms } from './norms.ts';
import { checkOutcomes } from './outcomes.ts';
import { checkReferences } from './references.ts';
import { checkScores } from './scores.ts';
import { checkTables } from './tables.ts';
import { checkTests } from './tests.ts';
import { checkTexts } from './texts.ts';

/** All that can be said without reading expressions; each check goes through the document in its order. */
export function checkStructure(document: Instrument): Diagnostic[] {
  return CHECKS.flatMap((check) => check(document));
}

const CHECKS: readonly ((document: Instrument) => Diagnostic[])[] = [
  checkNames,
  checkTexts,
  checkHidden,
  checkReferences,
  checkItems,
  checkScores,
  checkNorms,
  checkLevels,
  checkTables,
  checkOutcomes,
  checkTests,
];
