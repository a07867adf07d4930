import type { Words } from '../words.ts';
import { commandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { diagnostics } from './diagnostics.ts';
import { documents } from './documents.ts';
import { formats } from './formats.ts';
import { properties, report } from './report.ts';
import { sentences, spans } from './sentences.ts';
import { terms } from './terms.ts';
import { toolDiagnostics } from './tool-diagnostics.ts';

export const kk: Words = {
  diagnostics: { ...diagnostics, ...toolDiagnostics },
  terms,
  sentences,
  spans,
  commands,
  commandLine,
  documents,
  formats,
  report,
  properties,
};
