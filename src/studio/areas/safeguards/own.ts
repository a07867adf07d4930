// A file of safeguards that somebody adds: nothing of it is believed before it is looked at.

import { decodeStrictly } from '../../../interchange/text.ts';
import { readJson } from '../../../model/json.ts';
import { readSafeguards, SAFEGUARDS, type WrongSafeguards } from '../../../safeguards/index.ts';
import { t } from '../../i18n/index.ts';
import { ownSafeguards, sayDiagnostic } from '../../state/index.ts';

/** What is wrong with it, in words; empty where it was added. */
export async function addFile(file: File): Promise<{ wrong: readonly string[]; isStored: boolean }> {
  const refused = (...wrong: string[]) => ({ wrong, isStored: false });
  const text = decodeStrictly(new Uint8Array(await file.arrayBuffer()));
  if (text === null) return refused(t('safeguards.ownNoText'));
  const { value, diagnostics } = readJson(text);
  const [broken] = diagnostics;
  if (broken) return refused(t('safeguards.ownNoJson', { problem: sayDiagnostic(broken).message }));
  const { file: read, wrong } = readSafeguards(value, takenBeside(file.name));
  if (!read) return refused(...wrong.map(sayWrong));
  return { wrong: [], isStored: await ownSafeguards.add({ name: file.name, file: read }) };
}

/** Names of safeguards that there are; a file of the same name takes the place of the one before. */
function takenBeside(name: string): ReadonlySet<string> {
  const others = (ownSafeguards.all ?? []).filter((one) => one.name !== name);
  const all = [...SAFEGUARDS, ...others.flatMap(({ file }) => file.safeguards)];
  return new Set(all.map(({ id }) => id));
}

function sayWrong(wrong: WrongSafeguards): string {
  switch (wrong.code) {
    case 'not-safeguards':
      return t('safeguards.wrongShape', { path: wrong.path || '/' });
    case 'unknown-fact':
      return t('safeguards.wrongFact', wrong);
    case 'wrong-comparison':
      return t('safeguards.wrongComparison', wrong);
    case 'unknown-place':
      return t('safeguards.wrongPlace', wrong);
    case 'taken-name':
      return t('safeguards.wrongTaken', wrong);
  }
}
