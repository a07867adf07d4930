// `aspect key`: makes a key that signs packages, in a file of its own; its public half is printed for the others.

import { generateKeyPairSync } from 'node:crypto';
import { open } from 'node:fs/promises';
import { fingerprintOf } from '../document/index.ts';
import { BadUse, type Command } from './call.ts';
import { passphrase, publicKeyOf } from './keys.ts';
import { note, print } from './print.ts';
import { say } from './say.ts';

export const key: Command = {
  usage: 'aspect key -o FILE.pem',
  files: 0,
  takes: ['out'],
  needsOut: true,
  run: async (call) => {
    const { out, language } = call;
    const secret = passphrase();
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const sealed = secret === null ? {} : { cipher: 'aes-256-cbc', passphrase: secret };
    await writeNew(out!, privateKey.export({ type: 'pkcs8', format: 'pem', ...sealed }));
    const written = publicKeyOf(publicKey);
    print(written);
    note(say('keyMade', { file: out!, digits: fingerprintOf(written) }, language), call);
    if (secret === null) note(say('keyOpen', { file: out! }, language), call);
    return true;
  },
};

/** Only its owner reads it, and no key is ever written over. */
async function writeNew(file: string, content: string | Buffer): Promise<void> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new BadUse('notWritable', { file, reason: code });
  }
}
