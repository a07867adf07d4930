// What production systems use: a package, opened, assesses cases. Runs in Node, in browsers and in workers.
//
//   const instrument = await openPackage(await readFile('psa-1.0.0.zip'));
//   const { assessment, problems } = await instrument.assess({ id: 'a', assessedOn: '2026-01-31', responses });

export { openPackage, PackageError, type OpenInstrument } from './open.ts';
export type { Explanation, Outcome } from './assess.ts';
export { formatDiagnostic } from '../model/index.ts';
export type { Language as MessageLanguage } from '../words/index.ts';
export type { Diagnostic, Instrument, ProfessionalOverrides, Response, Responses } from '../model/index.ts';
export type { Assessment, Case, ExplainedAssessment, PreviousAssessment, Why } from '../engine/index.ts';
export type { Demands, Manifest, Provenance } from '../interchange/index.ts';
