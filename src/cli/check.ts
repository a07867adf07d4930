// `aspect check`: what is wrong with an instrument.

import type { Diagnostic } from '../model/diagnostic.ts';
import { fixedValue, formatDiagnostic, type Instrument } from '../model/index.ts';
import type { Call, Command } from './call.ts';
import { Findings } from './findings.ts';
import { say } from './say.ts';
import { openFile, type PlacedDiagnostic } from './open.ts';
import { countOf, note, print, printJson } from './print.ts';

export const check: Command = {
  usage: 'aspect check FILE [--json] [OPTIONS]',
  files: 1,
  takes: ['json'],
  run: async (call) => {
    const file = call.files[0]!;
    const { instrument, diagnostics: placed } = await openFile(call);
    const diagnostics = placed.map(({ diagnostic }) => diagnostic);
    const errors = countOf(diagnostics, 'error');
    const warnings = countOf(diagnostics, 'warning');
    const findings = new Findings(call, print);
    if (call.json) {
      const told = findings.firstOf(placed).map((one) => inWords(one, call));
      const untold = Object.fromEntries(findings.untold);
      printJson({ file, diagnostics: told, untold, errors, warnings });
    } else {
      for (const { place, diagnostic } of placed)
        if (findings.tell(place, diagnostic) && instrument) sayFix(instrument, diagnostic, call);
      findings.tellUntold();
      note(say('counts', { file, errors, warnings }, call.language), call);
    }
    return errors === 0;
  },
};

/** What is written instead, as it stands in the file. */
function sayFix(instrument: Instrument, { path, fix }: Diagnostic, { language }: Call): void {
  if (!fix) return;
  const value = fixedValue(instrument, { path, fix });
  const line =
    value === null
      ? say('removeIt', {}, language)
      : say('writeInstead', { value: JSON.stringify(value) }, language);
  print(`  ${line}`);
}

function inWords({ diagnostic, line, column }: PlacedDiagnostic, { language }: Call) {
  return { ...diagnostic, line, column, ...formatDiagnostic(diagnostic, language) };
}
