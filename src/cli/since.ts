// An earlier version of an instrument, and what changed since, in plain words.

import { compareExactly } from '../analysis/index.ts';
import { isOlder, sayChanges, sayEffects, Speech, type Earlier } from '../interchange/index.ts';
import { digestOf, releaseBefore, type Instrument } from '../model/index.ts';
import { compile } from '../plan/index.ts';
import { BadUse, type Call } from './call.ts';
import { openToExport, type OpenedFile } from './open.ts';
import { inOneLine, print, tell } from './print.ts';
import { BUDGET } from './proofs.ts';
import { say } from './say.ts';

/** The instrument that `--since` names; null where it has errors, which are told. */
export async function sinceFile(file: string, { id }: Instrument, call: Call): Promise<Instrument | null> {
  const opened = await openToExport({ ...call, files: [file], digest: null });
  if (opened && opened.instrument.id !== id)
    throw new BadUse('sinceOther', { file, id, other: opened.instrument.id });
  return opened?.instrument ?? null;
}

/** The release before the one that is exported: the file of `--since`, else what the record names; null where it names none. */
export async function earlierOf(
  { instrument, record }: Pick<OpenedFile, 'record'> & { readonly instrument: Instrument },
  call: Call,
): Promise<Earlier | null | 'unreadable'> {
  const { since, language, files } = call;
  if (since !== null) {
    const document = await sinceFile(since, instrument, call);
    return document ? { version: document.version, sha256: digestOf(document), document } : 'unreadable';
  }
  const released = record && releaseBefore({ document: instrument, record });
  if (!released) return null;
  const { version, of: sha256 } = released;
  tell(say('sinceMissing', { file: files[0]!, version, sha256 }, language));
  return { version, sha256, document: null };
}

/** Prints what changed from one version to the other, and whether both are proved to be equivalent. */
export async function printSince(before: Instrument, after: Instrument, call: Call): Promise<void> {
  const { language } = call;
  const file = call.since!;
  const speech = new Speech(after, language);
  const version = before.version;
  if (isOlder(after.version, version))
    tell(say('sinceIsNewer', { file, before: version, after: after.version }, language));
  print(speech.say('sinceVersion', { file, before: version, sha256: digestOf(before) }));
  const { computed, others } = sayChanges(before, after, speech);
  if (computed.length + others.length === 0) print(`  ${speech.say('bothSame')}`);
  printBelow(speech.say('canChangeResults'), computed);
  printBelow(speech.say('changesNoResult'), others);
  printBelow(speech.say('effects'), await effectsOf(before, after, speech));
}

function printBelow(title: string, lines: readonly string[]): void {
  if (lines.length > 0) [`  ${title}`, ...lines.map((line) => `    ${inOneLine(line)}`)].forEach(print);
}

async function effectsOf(before: Instrument, after: Instrument, speech: Speech): Promise<string[]> {
  const [was, is] = [compile(before).plan, compile(after).plan];
  if (!was || !is) return [speech.say('equivalenceOpen')];
  const assessedOn = new Date().toISOString().slice(0, 10);
  const report = await compareExactly(was, is, { assessedOn, budget: BUDGET });
  return sayEffects(report, [before.version, after.version], assessedOn, speech);
}
