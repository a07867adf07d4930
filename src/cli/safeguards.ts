// `aspect check --safeguards`: rules about instruments, those of the program and those of a country.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeStrictly } from '../interchange/index.ts';
import { formatDiagnostic, newRecord } from '../model/index.ts';
import { readJson } from '../model/json.ts';
import {
  checkSafeguards,
  proofsFor,
  readSafeguards,
  SAFEGUARDS,
  sayFinding,
  subjectsOf,
  type Safeguard,
  type SafeguardFinding,
  type WrongSafeguards,
} from '../safeguards/index.ts';
import { BadUse, type Call } from './call.ts';
import { readBytes } from './files.ts';
import type { OpenedFile } from './open.ts';
import { inOneLine, note, print } from './print.ts';
import { BUDGET } from './proofs.ts';
import { say } from './say.ts';

/** Null where they are not asked for. */
export async function safeguardsFor({
  safeguards,
  own,
  language,
}: Call): Promise<readonly Safeguard[] | null> {
  if (!safeguards) {
    if (own.length > 0) throw new BadUse('outNeeds', { option: '--own', others: '--safeguards' });
    return null;
  }
  const all = [...SAFEGUARDS];
  for (const place of own)
    for (const file of await filesAt(place)) all.push(...(await ownSafeguards(file, all, language)));
  return all;
}

/** The file itself; of a folder, its JSON files. */
async function filesAt(place: string): Promise<readonly string[]> {
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [place];
  const names = (await readdir(place)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(place, name));
}

async function ownSafeguards(
  file: string,
  before: readonly Safeguard[],
  language: Call['language'],
): Promise<readonly Safeguard[]> {
  const text = decodeStrictly(await readBytes(file));
  if (text === null) throw new BadUse('notUtf8', { file });
  const { value, diagnostics } = readJson(text);
  const [broken] = diagnostics;
  if (broken)
    throw new BadUse('safeguardsWrong', { file, problem: formatDiagnostic(broken, language).message });
  const { file: read, wrong } = readSafeguards(value, new Set(before.map(({ id }) => id)));
  if (!read)
    throw new BadUse('safeguardsWrong', {
      file,
      problem: wrong.map((one) => sayWrong(one, language)).join(' '),
    });
  return read.safeguards;
}

function sayWrong(wrong: WrongSafeguards, language: Call['language']): string {
  switch (wrong.code) {
    case 'not-safeguards':
      return say('safeguardShape', { path: wrong.path || '/' }, language);
    case 'unknown-fact':
      return say('safeguardFact', wrong, language);
    case 'wrong-comparison':
      return say('safeguardComparison', wrong, language);
    case 'unknown-place':
      return say('safeguardPlace', wrong, language);
    case 'taken-name':
      return say('safeguardTaken', wrong, language);
  }
}

/** Null where the instrument has errors: then nothing can be proved of it. */
export async function safeguardsOn(
  safeguards: readonly Safeguard[],
  { instrument, plan, record }: OpenedFile,
): Promise<readonly SafeguardFinding[] | null> {
  if (!instrument || !plan) return null;
  const recorded = { document: instrument, record: record ?? newRecord() };
  const assessedOn = new Date().toISOString().slice(0, 10);
  const proofs = await proofsFor(recorded, plan, { assessedOn, budget: BUDGET });
  return checkSafeguards(safeguards, subjectsOf(recorded, plan, proofs), recorded);
}

/** Whether nobody has to do anything about it: what is not decided, a note, or what stands for a reason. */
export function isWell({ state, safeguard, accepted }: SafeguardFinding): boolean {
  return state === 'undecided' || safeguard.severity === 'info' || accepted !== undefined;
}

export function saySafeguards(
  found: readonly SafeguardFinding[] | null,
  { placeOf }: OpenedFile,
  call: Call,
): void {
  const { language, quiet } = call;
  if (!found) {
    note(say('safeguardsAfterErrors', { file: call.files[0]! }, language), call);
    return;
  }
  const broken = found.filter(({ state }) => state === 'broken');
  const isTold = (one: SafeguardFinding) => !quiet || (one.safeguard.severity === 'error' && !one.accepted);
  for (const one of broken.filter(isTold)) linesOf(one, placeOf(one.path), language).forEach(print);
  for (const [id, count] of undecidedIn(found)) print(say('safeguardUndecided', { id, count }, language));
  const accepted = broken.filter(({ accepted: because }) => because).length;
  const counts = { findings: broken.length - accepted, accepted, undecided: found.length - broken.length };
  note(say('safeguardsLooked', { file: call.files[0]!, ...counts }, language), call);
}

function linesOf(found: SafeguardFinding, place: string, language: Call['language']): string[] {
  const { title, reason, todo } = sayFinding(found, language);
  const { citation, clause } = found.safeguard.source;
  const lines = [
    `${place} ${found.safeguard.severity} ${found.code} ${title}`,
    `  ${say('safeguardReason', { reason, source: `${citation}, ${clause}` }, language)}`,
    `  ${say('safeguardTodo', { todo }, language)}`,
  ];
  if (found.accepted) lines.push(`  ${say('proofAccepted', { reason: found.accepted.why }, language)}`);
  return lines.map(inOneLine);
}

/** By safeguard: of how many parts it was not decided. */
function undecidedIn(found: readonly SafeguardFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, state } of found)
    if (state === 'undecided') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Null where they could not be looked at. */
export function safeguardsAsJson(found: readonly SafeguardFinding[] | null, { language }: Call) {
  return found?.map((one) => asJson(one, language)) ?? null;
}

function asJson(found: SafeguardFinding, language: Call['language']) {
  const { code, state, path, params, safeguard, accepted } = found;
  const { id, severity, source } = safeguard;
  const said = sayFinding(found, language);
  return {
    id,
    code,
    severity,
    state,
    path,
    params,
    ...said,
    source,
    ...(accepted && { accepted: accepted.why }),
  };
}
