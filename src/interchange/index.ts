// What leaves and enters: cases in files, their assessments, and packages.

export { CaseAssessor, problemsOf, type AssessedCase } from './assess.ts';
export * from './cases/index.ts';
export * from './changes/index.ts';
export { writtenBank, type CarriedBank } from './banks.ts';
export { LARGEST_FILE, readDocument, refusedForSize, type ReadDocument } from './document.ts';
export * from './formats/index.ts';
export * from './formats/package/index.ts';
export * from './pasted/index.ts';
export * from './signatures/index.ts';
export { incomingTexts, isTaken, taking, type Incoming, type IncomingTexts } from './texts/incoming.ts';
export { decodeStrictly } from './text.ts';
export { ENGINE, madeBy, provenanceOf, type Provenance } from './provenance.ts';
