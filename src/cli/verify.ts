// `aspect verify`: whether a package does what it says.

import { verifyPackage } from '../interchange/index.ts';
import type { Command } from './call.ts';
import { readBytes } from './files.ts';
import { say } from './messages/index.ts';
import { countOf, lineOf, print, tell } from './print.ts';

export const verify: Command = {
  usage: 'aspect verify PACKAGE [--lang en|ru|kk]',
  files: 1,
  takes: [],
  run: async ({ files, language }) => {
    const file = files[0]!;
    const { manifest, diagnostics, vectors } = await verifyPackage(await readBytes(file));
    for (const one of diagnostics) print(lineOf(`${file}:${one.path}`, one, language));
    const sound = manifest !== null && countOf(diagnostics, 'error') === 0;
    if (sound) {
      const { id, version } = manifest.instrument;
      tell(say('verified', { file, id, version, vectors }, language));
    } else tell(say('notVerified', { file }, language));
    return sound;
  },
};
