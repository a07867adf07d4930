// The plan: a checked document as typed steps in dependency order. Engines and exports read it, never the document.

export { givenOfAssertion, withAssertions } from './assertions.ts';
export { ALWAYS, isAsked, itemsIn } from './asked.ts';
export { codeInExpressions, type CodeInExpressions } from './codes.ts';
export { compile, compiling, type Compiled } from './compile.ts';
export { isComputed } from './entries.ts';
export { planOfJson, planToJson, type PlanJson } from './json.ts';
export { requirementsOfStep, type StepRequirement } from './requirements.ts';
export { planIn, planText } from './text.ts';
export type * from './types.ts';
export { allResults, constraintsOf, namesGivenBy } from './results.ts';
