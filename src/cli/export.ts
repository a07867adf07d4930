// `aspect export`: an instrument as the package that production systems run, or as a file of another format.

import { extname } from 'node:path';
import { sha256 } from '../model/digest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Instrument } from '../model/types.ts';
import {
  FORMATS,
  TARGETS,
  write,
  writtenFormat,
  type Format,
  type FormatId,
  type WrittenFile,
} from '../interchange/index.ts';
import { BadUse, type Call, type Command } from './call.ts';
import { realPath } from './files.ts';
import { Findings } from './findings.ts';
import { say } from './say.ts';
import { openToExport } from './open.ts';
import { Outputs } from './output.ts';
import { note, tellNotReleased } from './print.ts';
import { earlierOf } from './since.ts';

/** What is written where no other format is asked for. */
const PACKAGE = FORMATS[0];

export const exportCommand: Command = {
  usage: 'aspect export FILE -o OUT.zip [OPTIONS]',
  files: 1,
  takes: ['out', 'as', 'texts', 'targets', 'since'],
  needsOut: true,
  run: async (call: Call) => {
    const { out, language, texts } = call;
    const target = out!;
    const format = formatOf(call);
    const targets = targetsOf(call, format);
    const stem = stemOf(target, format);
    refuseToOverwrite(call, format);
    if (call.since !== null && format !== PACKAGE)
      throw new BadUse('outNeeds', { option: '--since', others: '--as package' });
    const opened = await openToExport(call);
    if (!opened) return false;
    const { instrument, status, record } = opened;
    const since = format === PACKAGE ? await earlierOf(opened, call) : null;
    if (since === 'unreadable') return false;
    const written = await write(format, instrument, {
      language: texts ?? undefined,
      status,
      ...(record ? { record } : {}),
      targets,
      since,
    });
    const lost = written.files ? await lossesOf(targets, instrument) : [];
    tellAll([...written.diagnostics, ...written.losses, ...lost], call);
    if (!written.files) return false;
    const { id, version } = instrument;
    for (const [file, bytes] of await writeWhole(written.files, target, stem))
      note(say('exported', { file, id, version, sha256: sha256(bytes) }, language), call);
    tellNotReleased(target, opened, language);
    return true;
  },
};

function formatOf({ as, texts }: Call): Format {
  const format = as === null ? PACKAGE : writtenFormat(as);
  if (!format) {
    const names = FORMATS.filter(({ files }) => files.length > 0).map(({ id }) => id);
    throw new BadUse('unknownExport', { format: as!, formats: names.join(', ') });
  }
  if (texts !== null && !format.options.includes('language'))
    throw new BadUse('textsNotChosen', { format: format.id });
  return format;
}

/** What a package is to carry. */
function targetsOf({ targets }: Call, format: Format): readonly FormatId[] {
  if (targets === null) return [];
  const known = TARGETS.map(({ id }): string => id);
  const strange = targets.find((target) => !known.includes(target));
  if (strange !== undefined || format !== PACKAGE)
    throw new BadUse('unknownTarget', { target: strange ?? format.id, targets: known.join(', ') });
  return TARGETS.map(({ id }) => id).filter((id) => targets.includes(id));
}

/** What those that a package carries do not say; what they only say in another way is none of it. */
async function lossesOf(targets: readonly FormatId[], instrument: Instrument): Promise<Diagnostic[]> {
  const losses: Diagnostic[] = [];
  for (const target of TARGETS.filter(({ id }) => targets.includes(id)))
    losses.push(...(await write(target, instrument)).losses);
  return losses;
}

/** The name of the main file without what its kind of file ends in: `-codebook.csv`, or `.csv` at least. */
function stemOf(target: string, { files: [main] }: Format): string {
  const extension = extname(`x${main!.ending}`);
  if (extname(target).toLowerCase() !== extension)
    throw new BadUse('wrongExtension', { file: target, extensions: extension });
  const ending = target.endsWith(main!.ending) ? main!.ending : extension;
  return target.slice(0, -ending.length);
}

/** A package may take the place of the one that it was made of; any other file says less than the instrument. */
function refuseToOverwrite({ files: [file], out }: Call, format: Format): void {
  const place = realPath(out!);
  if (format !== PACKAGE && place !== null && realPath(file!) === place)
    throw new BadUse('wouldOverwrite', { file: out! });
}

function tellAll(diagnostics: readonly Diagnostic[], call: Call): void {
  const findings = new Findings(call);
  for (const one of diagnostics) findings.tell(`${call.files[0]!}:${one.path}`, one);
  findings.tellUntold();
}

/** The main file where it was asked for, the others beside it: all of them, or none. */
async function writeWhole(
  files: readonly WrittenFile[],
  target: string,
  stem: string,
): Promise<(readonly [file: string, bytes: Uint8Array])[]> {
  const named = files.map(({ ending, bytes }, at) => [at === 0 ? target : stem + ending, bytes] as const);
  const names = named.map(([file]) => file);
  const outputs = new Outputs();
  try {
    for (const [file, bytes] of named) await (await outputs.open(file)).write(bytes);
    await outputs.finish(names);
  } catch (error) {
    await outputs.finish([]);
    throw error;
  }
  return named;
}
