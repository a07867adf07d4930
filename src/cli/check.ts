// `aspect check`: what is wrong with an instrument.

import type { Diagnostic } from '../model/diagnostic.ts';
import { fixedValue, formatDiagnostic, type Instrument } from '../model/index.ts';
import type { Call, Command } from './call.ts';
import { Findings } from './findings.ts';
import { isWell, safeguardsAsJson, safeguardsFor, safeguardsOn, saySafeguards } from './safeguards.ts';
import { say } from './say.ts';
import { openFile, type PlacedDiagnostic } from './open.ts';
import { countOf, note, print, printJson } from './print.ts';

export const check: Command = {
  usage: 'aspect check FILE [--safeguards [--own FILE]] [--json] [OPTIONS]',
  files: 1,
  takes: ['json', 'safeguards', 'own'],
  run: async (call) => {
    const file = call.files[0]!;
    const safeguards = await safeguardsFor(call);
    const opened = await openFile(call);
    const { instrument, diagnostics: placed } = opened;
    const diagnostics = placed.map(({ diagnostic }) => diagnostic);
    const errors = countOf(diagnostics, 'error');
    const warnings = countOf(diagnostics, 'warning');
    const findings = new Findings(call, print);
    const looked = safeguards && (await safeguardsOn(safeguards, opened));
    if (call.json) {
      const told = findings.firstOf(placed).map((one) => inWords(one, call));
      const untold = Object.fromEntries(findings.untold);
      const found = safeguards && { safeguards: safeguardsAsJson(looked, call) };
      printJson({ file, diagnostics: told, untold, errors, warnings, ...found });
    } else {
      for (const { place, diagnostic } of placed)
        if (findings.tell(place, diagnostic) && instrument) sayFix(instrument, diagnostic, call);
      findings.tellUntold();
      note(say('counts', { file, errors, warnings }, call.language), call);
      if (safeguards) saySafeguards(looked, opened, call);
    }
    return errors === 0 && (looked ?? []).every(isWell);
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
