// How good the test cases of an instrument are, and which would make them better.

export { suggestedTests, type Suggestion } from './expected.ts';
export { mutantsOf, mutated, type Mutant } from './mutants.ts';
export {
  tryMutants,
  type MutationOptions,
  type MutationReport,
  type SuggestedCase,
  type Survivor,
} from './mutate.ts';
