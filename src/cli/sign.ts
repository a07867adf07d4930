// `aspect sign`: adds a signature to the file of signatures beside a package.

import { basename } from 'node:path';
import { sha256 } from '../model/digest.ts';
import {
  CAPACITIES,
  provenanceOf,
  readPackage,
  readSignatures,
  SIGNATURES_ENDING,
  signPackage,
} from '../interchange/index.ts';
import { BadUse, type Call, type Command } from './call.ts';
import { readBytes, realPath } from './files.ts';
import { Findings } from './findings.ts';
import { signingKeyIn } from './keys.ts';
import { Outputs } from './output.ts';
import { note, print, tell } from './print.ts';
import { say } from './say.ts';
import { signatureLine } from './signed.ts';

export const sign: Command = {
  usage: 'aspect sign PACKAGE --private-key FILE.pem --name NAME --as author|reviewer|authority',
  files: 1,
  takes: ['out', 'as', 'private-key', 'name', 'role'],
  run: async (call) => {
    const { files, language } = call;
    const file = files[0]!;
    const { name, as, key } = await signerIn(call);
    const bytes = await readBytes(file);
    const { manifest, instrument, plan, diagnostics } = await readPackage(bytes, {
      sha256: call.digest ?? undefined,
    });
    const findings = new Findings(call, print);
    for (const one of diagnostics) findings.tell(`${file}:${one.path}`, one);
    findings.tellUntold();
    if (!manifest || !instrument || !plan) {
      tell(say('notSigned', { file }, language));
      return false;
    }
    const what = {
      file: basename(file),
      sha256: sha256(bytes),
      instrument: provenanceOf(instrument, manifest.instrument.status).instrument,
    };
    const out = call.out ?? `${file}${SIGNATURES_ENDING}`;
    const earlier = realPath(out) === null ? '' : Buffer.from(await readBytes(out)).toString();
    await refuseStrange(earlier, what.sha256, out, call);
    const who = { name, role: call.role ?? '', as, when: new Date().toISOString() };
    const line = await signPackage(what, who, key);
    await write(out, earlier === '' || earlier.endsWith('\n') ? earlier + line : `${earlier}\n${line}`);
    const said = { ...what, ...who, key: key.publicKey };
    note(signatureLine(said, language), call);
    note(say('signedTo', { file: out }, language), call);
    return true;
  },
};

async function signerIn({ name, as, privateKey }: Call) {
  const capacity = CAPACITIES.find((one) => one === as);
  if (!name?.trim() || !capacity || privateKey === null) throw new BadUse('use', { usage: sign.usage });
  return { name: name.trim(), as: capacity, key: await signingKeyIn(privateKey) };
}

/** A signature is added only to others of the same package: the file would be refused as a whole. */
async function refuseStrange(earlier: string, sha: string, file: string, call: Call): Promise<void> {
  if (earlier.trim() === '') return;
  const { signatures, diagnostics } = await readSignatures(earlier, sha, []);
  if (signatures) return;
  const findings = new Findings(call, print);
  for (const one of diagnostics) findings.tell(file, one);
  throw new BadUse('notAdded', { file });
}

async function write(file: string, text: string): Promise<void> {
  const outputs = new Outputs();
  try {
    await (await outputs.open(file)).write(text);
    await outputs.finish([file]);
  } catch (error) {
    await outputs.finish([]);
    throw error;
  }
}
