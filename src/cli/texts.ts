// `aspect texts`: how far the translations of an instrument are, and what a file of translations would change in it.

import { incomingTexts, isTaken, readTexts, taking, type Incoming } from '../interchange/index.ts';
import { fileOf, newRecord, sayTexts, textsOf, TextStates, type Recorded } from '../model/index.ts';
import { BadUse, type Call, type Command } from './call.ts';
import { readBytes, realPath } from './files.ts';
import { Findings } from './findings.ts';
import { openFile } from './open.ts';
import { fileOutput } from './output.ts';
import { inOneLine, note, print, printJson, tell } from './print.ts';
import { say } from './say.ts';

export const textsCommand: Command = {
  usage: 'aspect texts FILE [--from TRANSLATIONS [-o OUT.json]] [--json]',
  files: 1,
  takes: ['from', 'out', 'json'],
  run: async (call) => {
    const { files, from, out, language } = call;
    const file = files[0]!;
    if (out !== null && from === null) throw new BadUse('use', { usage: textsCommand.usage });
    const place = out === null ? null : realPath(out);
    if (place !== null && [file, from!].some((one) => realPath(one) === place))
      throw new BadUse('wouldOverwrite', { file: out! });
    const { instrument, record, diagnostics } = await openFile(call);
    if (!instrument) {
      const findings = new Findings(call);
      for (const one of diagnostics) findings.tell(one.place, one.diagnostic);
      findings.tellUntold();
      tell(say('cannotRun', { file }, language));
      return false;
    }
    const recorded = { document: instrument, record: record ?? newRecord() };
    return from === null ? tellProgress(recorded, call) : takeIn(recorded, from, call);
  },
};

/** Well where no translation is missing, and none is of another source text. */
function tellProgress(recorded: Recorded, { files: [file], json, language }: Call): boolean {
  const [, ...languages] = recorded.document.languages;
  const places = textsOf(recorded.document);
  const states = new TextStates(recorded);
  const progress = languages.map((tag) => {
    const counts = { missing: 0, stale: 0, draft: 0, reviewed: 0 };
    for (const place of places) counts[states.conditionOf(place, tag)] += 1;
    return { language: tag, ...counts };
  });
  if (json) printJson({ file, texts: places.length, languages: progress });
  else for (const one of progress) print(say('textsProgress', { ...one, texts: places.length }, language));
  return progress.every(({ missing, stale }) => missing + stale === 0);
}

/** Reviewed translations stay: whoever wants to replace one sees both in the studio. */
async function takeIn(recorded: Recorded, from: string, call: Call): Promise<boolean> {
  const { out, json, language } = call;
  const { texts, diagnostics } = await readTexts(await readBytes(from));
  const incoming = incomingTexts(recorded, texts ?? []);
  const findings = new Findings(call);
  for (const one of [...diagnostics, ...(texts ? incoming.diagnostics : [])]) findings.tell(from, one);
  findings.tellUntold();
  if (!texts) return false;
  const taken = incoming.changes.filter(isTaken);
  const kept = incoming.changes.filter((one) => !isTaken(one));
  if (json) printJson({ file: from, taken: taken.map(shown), kept: kept.map(shown) });
  else {
    for (const change of taken) print(inOneLine(say('textsChange', worded(change), language)));
    for (const change of kept) print(inOneLine(say('textsKept', worded(change), language)));
  }
  const { same, blank } = incoming;
  const counts = { file: from, taken: taken.length, kept: kept.length, same, blank };
  note(say('textsIncoming', counts, language), call);
  if (out !== null) await writeTaken(recorded, taken, out);
  return diagnostics.length + incoming.diagnostics.length + kept.length === 0;
}

async function writeTaken(
  { document, record }: Recorded,
  taken: readonly Incoming[],
  out: string,
): Promise<void> {
  const { command, said } = taking(taken);
  const after = command.apply(document);
  const words = { who: '', why: '', when: new Date().toISOString() };
  const file = fileOf({ document: after, record: sayTexts({ document: after, record }, said, words) });
  const output = await fileOutput(out);
  await output.write(`${JSON.stringify(file, null, 2)}\n`);
  await output.finish();
}

function shown({ place, language, kind, before, after, state, condition }: Incoming) {
  return { place: place.name, language, kind, before, after, state, condition };
}

function worded({ place, language, before, after }: Incoming) {
  return { place: place.name, language, before: JSON.stringify(before), after: JSON.stringify(after) };
}
