// Help in JSON from the schema of instruments: completion, and what each property means.

import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { instrumentSchema } from '../../../model/index.ts';

/** What is wrong with a text we say ourselves, with words and places of our own. */
export function useInstrumentSchema(): void {
  jsonDefaults.setDiagnosticsOptions({
    validate: false,
    enableSchemaRequest: false,
    schemas: [{ uri: 'inmemory://schema/instrument', fileMatch: ['*'], schema: instrumentSchema }],
  });
  jsonDefaults.setModeConfiguration({ ...jsonDefaults.modeConfiguration, diagnostics: false });
}
