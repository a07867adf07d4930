// `aspect verify`: whether a package does what it says, and whether those signed it who must have.

import { sha256 } from '../model/digest.ts';
import { verifyPackage } from '../interchange/index.ts';
import type { Command } from './call.ts';
import { readBytes } from './files.ts';
import { Findings } from './findings.ts';
import { say } from './say.ts';
import { demandsIn, signatureLines } from './signed.ts';
import { countOf, note, print, tell } from './print.ts';
import { printSince, sinceFile } from './since.ts';

export const verify: Command = {
  usage: 'aspect verify PACKAGE [OPTIONS]',
  files: 1,
  takes: ['signatures', 'key', 'at-least', 'min-version', 'since'],
  run: async (call) => {
    const { files, language } = call;
    const file = files[0]!;
    const demands = await demandsIn(call);
    const bytes = await readBytes(file);
    const { manifest, instrument, signatures, diagnostics, vectors } = await verifyPackage(bytes, demands);
    const findings = new Findings(call, print);
    for (const one of diagnostics) findings.tell(`${file}:${one.path}`, one);
    findings.tellUntold();
    const sound = manifest !== null && countOf(diagnostics, 'error') === 0;
    if (sound) {
      const { id, version } = manifest.instrument;
      note(say('verified', { file, id, version, vectors, sha256: sha256(bytes) }, language), call);
      for (const line of signatureLines(signatures, language)) note(line, call);
      const before = call.since === null ? null : await sinceFile(call.since, instrument!, call);
      if (before) await printSince(before, instrument!, call);
      return call.since === null || before !== null;
    }
    tell(say('notVerified', { file }, language));
    return false;
  },
};
