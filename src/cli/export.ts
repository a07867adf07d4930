// `aspect export`: an instrument as the package that production systems run.

import { extname } from 'node:path';
import { sha256 } from '../model/digest.ts';
import { exportPackage } from '../interchange/index.ts';
import { BadUse, type Call, type Command } from './call.ts';
import { Findings } from './findings.ts';
import { say } from './messages/index.ts';
import { openToExport } from './open.ts';
import { fileOutput } from './output.ts';
import { note, tellNotReleased } from './print.ts';

export const exportCommand: Command = {
  usage: 'aspect export FILE -o OUT.zip [OPTIONS]',
  files: 1,
  takes: ['out'],
  needsOut: true,
  run: async (call: Call) => {
    const { files, out, language } = call;
    const [file, target] = [files[0]!, out!];
    if (extname(target).toLowerCase() !== '.zip')
      throw new BadUse('wrongExtension', { file: target, extensions: '.zip' });
    const opened = await openToExport(call);
    if (!opened) return false;
    const { instrument, status } = opened;
    const { bytes, diagnostics } = await exportPackage(instrument, status);
    const findings = new Findings(call);
    for (const one of diagnostics) findings.tell(`${file}:${one.path}`, one);
    findings.tellUntold();
    if (!bytes) return false;
    await writeWhole(target, bytes);
    const { id, version } = instrument;
    note(say('exported', { file: target, id, version, sha256: sha256(bytes) }, language), call);
    tellNotReleased(target, opened, language);
    return true;
  },
};

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const output = await fileOutput(file);
  try {
    await output.write(bytes);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
}
