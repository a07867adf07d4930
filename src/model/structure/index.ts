// What must hold between the parts of a document that is of the right shape, and what keeps it from being whole.

import type { Diagnostic } from '../diagnostic.ts';
import type { PartList } from '../parts/home.ts';
import { atOnce, type Pieces } from '../../document/pieces.ts';
import type { Instrument } from '../types.ts';
import { checkHidden } from './hidden.ts';
import { checkItems, checkScales } from './items.ts';
import { checkLabels } from './labels.ts';
import { checkLevels } from './levels.ts';
import { checkNames } from './names.ts';
import { checkNorms } from './norms.ts';
import { checkFlags, checkReassessments, checkRecommendations, checkRules } from './outcomes.ts';
import { checkReferences } from './references.ts';
import { checkingScores, checkRecodes } from './scores.ts';
import { checkTables } from './tables.ts';
import { checkTests } from './tests.ts';
import { checkTexts } from './texts.ts';

/** All that can be said without reading expressions; each check goes through the document in its order. */
export function checkStructure(document: Instrument): Diagnostic[] {
  return atOnce(checkingStructure(document));
}

/** The same, one check after the other, and what may be long in pieces. */
export function* checkingStructure(document: Instrument): Pieces<Diagnostic[]> {
  const found: Diagnostic[][] = [];
  for (const check of CHECKS) {
    const work = check(document);
    found.push(Array.isArray(work) ? work : yield* work);
    yield;
  }
  return found.flat();
}

type Check = (document: Instrument) => Diagnostic[] | Pieces<Diagnostic[]>;

/** What parts of a kind must hold beside what all must. */
const OF_PARTS: Readonly<Partial<Record<PartList, Check>>> = {
  scales: checkScales,
  items: checkItems,
  recodes: checkRecodes,
  scores: checkingScores,
  norms: checkNorms,
  levels: checkLevels,
  tables: checkTables,
  flags: checkFlags,
  recommendations: checkRecommendations,
  rules: checkRules,
  reassessments: checkReassessments,
  tests: checkTests,
};

const CHECKS: readonly Check[] = [
  checkNames,
  checkTexts,
  checkLabels,
  checkHidden,
  checkReferences,
  ...Object.values(OF_PARTS),
];
