// Rules about instruments: what must hold of whatever classifies people, looked at by json-rules-engine.

export { FACTS, PLACES, type AnySubject, type Fact, type FactKind, type Subject } from './catalogue.ts';
export { checkSafeguards, type SafeguardFinding } from './check.ts';
export { proofsFor, subjectsOf, type Proofs } from './facts/index.ts';
export { SAFEGUARD_FILES, SAFEGUARDS } from './library.ts';
export { readSafeguards, type WrongSafeguards } from './read.ts';
export { sayFinding, sayRule, textIn, type SaidFinding } from './say.ts';
export type * from './types.ts';
