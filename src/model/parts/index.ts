// The kinds of parts, each with its home, in the order of the document. Nothing else of the model lists them.

import type { Instrument } from '../types.ts';
import { assertions } from './assertion.ts';
import { classifications } from './classification.ts';
import { constants } from './constant.ts';
import { constraints } from './constraint.ts';
import { formulas } from './formula.ts';
import type { DefinitionKind, PartHome, PartKind, PartList, PartsIn, Use, Wanted } from './home.ts';
import { aspects, items, scales } from './items.ts';
import { levels } from './level.ts';
import { norms } from './norm.ts';
import { flags, recommendations } from './raised.ts';
import { recodes } from './recode.ts';
import { reassessments } from './reassessment.ts';
import { rules } from './rule.ts';
import { scores } from './score.ts';
import { tables } from './table.ts';
import { tests } from './test.ts';

export const PARTS = {
  aspects,
  scales,
  items,
  constants,
  recodes,
  scores,
  norms,
  levels,
  formulas,
  tables,
  flags,
  recommendations,
  rules,
  classifications,
  reassessments,
  constraints,
  assertions,
  tests,
} satisfies { readonly [List in PartList]: PartHome<List> };

export const LISTS = Object.keys(PARTS) as readonly PartList[];

export function isPartList(key: string): key is PartList {
  return Object.hasOwn(PARTS, key);
}

/** The home of a list, as one of the list that it is: what is done with all parts is done with each as its own. */
export function homeOf<List extends PartList>(list: List): PartHome<List> {
  return PARTS[list] as unknown as PartHome<List>;
}

/** The parts of a list; a document may lack a list that came later. */
export function partsIn<List extends PartList>(document: Instrument, list: List): PartsIn<List> {
  const parts: PartsIn<PartList> = document[list] ?? [];
  return parts as PartsIn<List>;
}

/** The list of parts of a kind. */
export function listOf(kind: PartKind): PartList {
  return `${kind}s`;
}

/** Each use, before those that read less. */
const USES: readonly Use[] = ['terms', 'earlier', 'conversions', 'expressions'];

/** Of what has outputs, these have the values. */
function kindsWhere(holds: (home: PartHome<PartList>) => boolean): readonly DefinitionKind[] {
  return LISTS.map(homeOf)
    .filter(holds)
    .map(({ kind, outputs }) => (outputs ? 'output' : kind));
}

/** Asked of every mention in a document, so they are known beforehand. */
const OF_USES = new Map(
  USES.map((use, at) => [use, kindsWhere((home) => home.use !== null && USES.indexOf(home.use) <= at)]),
);
const REPORTS = new Set(LISTS.map((list) => homeOf(list).report));
const REPORTED = new Map(
  [...REPORTS].map((report) => [report, kindsWhere((home) => home.report === report)]),
);

/** What has a value for a use, in the order of the document. */
export function kindsFor(use: Use): readonly DefinitionKind[] {
  return OF_USES.get(use)!;
}

/** The kinds that a mention may be of. */
export function kindsOf(wanted: Wanted): readonly DefinitionKind[] {
  if (!('use' in wanted || 'reported' in wanted)) return wanted;
  return 'use' in wanted ? kindsFor(wanted.use) : (REPORTED.get(wanted.reported) ?? []);
}
