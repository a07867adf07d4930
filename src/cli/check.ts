// `aspect check`: what is wrong with an instrument.

import { formatDiagnostic } from '../model/index.ts';
import type { Call, Command } from './call.ts';
import { say } from './messages/index.ts';
import { openFile, type PlacedDiagnostic } from './open.ts';
import { countOf, lineOf, print, printJson, tell } from './print.ts';

export const check: Command = {
  usage: 'aspect check FILE [--json] [--lang en|ru|kk]',
  files: 1,
  takes: ['json'],
  run: async (call) => {
    const file = call.files[0]!;
    const { diagnostics: placed } = await openFile(file);
    const diagnostics = placed.map(({ diagnostic }) => diagnostic);
    const errors = countOf(diagnostics, 'error');
    const warnings = countOf(diagnostics, 'warning');
    if (call.json)
      printJson({ file, diagnostics: placed.map((one) => inWords(one, call)), errors, warnings });
    else {
      for (const { place, diagnostic } of placed) print(lineOf(place, diagnostic, call.language));
      tell(say('counts', { file, errors, warnings }, call.language));
    }
    return errors === 0;
  },
};

function inWords({ diagnostic, line, column }: PlacedDiagnostic, { language }: Call) {
  return { ...diagnostic, line, column, ...formatDiagnostic(diagnostic, language) };
}
