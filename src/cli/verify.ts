// `aspect verify`: whether a package does what it says.

import { sha256 } from '../model/digest.ts';
import { verifyPackage } from '../interchange/index.ts';
import type { Command } from './call.ts';
import { readBytes } from './files.ts';
import { say } from './messages/index.ts';
import { countOf, lineOf, print, tell } from './print.ts';

export const verify: Command = {
  usage: 'aspect verify PACKAGE [--digest HEX] [--lang en|ru|kk]',
  files: 1,
  takes: ['digest'],
  run: async ({ files, digest, language }) => {
    const file = files[0]!;
    const bytes = await readBytes(file);
    const { manifest, diagnostics, vectors } = await verifyPackage(bytes, { sha256: digest ?? undefined });
    for (const one of diagnostics) print(lineOf(`${file}:${one.path}`, one, language));
    const sound = manifest !== null && countOf(diagnostics, 'error') === 0;
    if (sound) {
      const { id, version } = manifest.instrument;
      tell(say('verified', { file, id, version, vectors, sha256: sha256(bytes) }, language));
    } else tell(say('notVerified', { file }, language));
    return sound;
  },
};
