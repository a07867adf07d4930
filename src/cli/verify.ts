// `aspect verify`: whether a package does what it says.

import { sha256 } from '../model/digest.ts';
import { verifyPackage } from '../interchange/index.ts';
import type { Command } from './call.ts';
import { readBytes } from './files.ts';
import { Findings } from './findings.ts';
import { say } from './say.ts';
import { countOf, note, print, tell } from './print.ts';

export const verify: Command = {
  usage: 'aspect verify PACKAGE [OPTIONS]',
  files: 1,
  takes: [],
  run: async (call) => {
    const { files, digest, language } = call;
    const file = files[0]!;
    const bytes = await readBytes(file);
    const { manifest, diagnostics, vectors } = await verifyPackage(bytes, { sha256: digest ?? undefined });
    const findings = new Findings(call, print);
    for (const one of diagnostics) findings.tell(`${file}:${one.path}`, one);
    findings.tellUntold();
    const sound = manifest !== null && countOf(diagnostics, 'error') === 0;
    if (sound) {
      const { id, version } = manifest.instrument;
      note(say('verified', { file, id, version, vectors, sha256: sha256(bytes) }, language), call);
    } else tell(say('notVerified', { file }, language));
    return sound;
  },
};
