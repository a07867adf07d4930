// What production systems use: a package, opened, assesses cases. Runs in Node, in browsers and in workers.
//
//   const instrument = await openPackage(await readFile('psa-1.0.0.zip'));
//   const { assessment, problems } = instrument.assess({ id: 'a', assessedOn: '2026-01-31', responses });

export { openPackage, PackageError, type Opening, type OpenInstrument } from './open.ts';
export type { Explanation, Outcome } from './assess.ts';
export type { Possibilities, Possible, StillPossible } from './possible.ts';
// Types come from where they are defined: who compiles against them must not need the packages that ours is bundled of.
export { formatDiagnostic } from './format.ts';
export type { Language as MessageLanguage } from '../words/language.ts';
export type { Diagnostic } from '../model/diagnostic.ts';
export type { Instrument, ProfessionalOverrides, Response, Responses } from '../model/types.ts';
export type { PreviousAssessment } from '../engine/earlier.ts';
export type { Assessment, Case, ExplainedAssessment, Why } from '../engine/types.ts';
export type { Provenance } from '../interchange/provenance.ts';
export type { Demands } from '../interchange/formats/package/demands.ts';
export type { Manifest } from '../interchange/formats/package/types.ts';
export type { FoundSignature } from '../interchange/signatures/verify.ts';
