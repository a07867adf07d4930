// What is done with ready parts: inserting one, opening a file, keeping one. Each says what it did, and how to take it back.

import type { Id } from '../../../../model/types.ts';
import { readJson } from '../../../../model/json.ts';
import { decodeStrictly } from '../../../../interchange/text.ts';
import { insertPart, readPart, type Link, type Part, type Use } from '../../../../parts/index.ts';
import { createInstrument } from '../../../../storage/index.ts';
import { toast } from '../../../controls/index.ts';
import { currentLanguage, t, textIn } from '../../../i18n/index.ts';
import { ownParts, sayDiagnostic, type Studio, type Workspace } from '../../../state/index.ts';
import { takeBackLast } from '../../../take-back.ts';
import { emptyInstrument } from '../empty.ts';
import { refused } from '../known.ts';

export const titleOf = ({ title, languages }: Part): string =>
  textIn(title, [currentLanguage(), 'ru', ...languages]);

/** As one step. What would leave no instrument is refused, and said. */
export function insert(workspace: Workspace, part: Part, uses: readonly Use[], links: readonly Link[]): void {
  if (workspace.run(insertPart(part, uses, links)).length > 0) return;
  toast(t('parts.inserted', { part: titleOf(part), title: workspace.say(workspace.document.title) }), {
    action: { label: t('shell.undo'), perform: takeBackLast(workspace) },
  });
}

/** An instrument to insert into, which is opened without leaving the page. */
export async function openTarget(studio: Studio, key: string | null): Promise<void> {
  if (key !== null) return studio.openInstrument(key);
  const created = await createInstrument(emptyInstrument());
  if (created.ok) await studio.openInstrument(created.value.key);
  else refused(created);
}

/** Why a file is no part, in words; else the part, which is kept. */
export async function openFile(file: File): Promise<{ readonly part: Part } | { readonly wrong: string[] }> {
  const text = decodeStrictly(new Uint8Array(await file.arrayBuffer()));
  if (text === null) return { wrong: [t('safeguards.ownNoText')] };
  const { value, diagnostics } = readJson(text);
  const [broken] = diagnostics;
  if (broken) return { wrong: [t('safeguards.ownNoJson', { problem: sayDiagnostic(broken).message })] };
  const read = readPart(value);
  if ('part' in read) {
    await keep(read.part);
    return read;
  }
  const { wrong } = read;
  return {
    wrong:
      wrong.code === 'not-a-part'
        ? wrong.paths.map((path) => t('parts.wrongShape', { path: path || '/' }))
        : wrong.diagnostics.map((one) => sayDiagnostic(one).message),
  };
}

/** A name that none of the user's own parts has. */
export function freshPartId(wanted: Id): Id {
  const taken = new Set((ownParts.all ?? []).map(({ id }) => id));
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted.slice(0, 58)}_${String(n)}`;
  return id;
}

export async function keep(part: Part): Promise<void> {
  const isStored = await ownParts.add(part);
  if (isStored) toast(t('parts.kept', { part: titleOf(part) }));
  else toast(t('parts.notStored'), { kind: 'problem' });
}

export async function forget(part: Part): Promise<void> {
  await ownParts.remove(part.id);
  toast(t('parts.removed', { part: titleOf(part) }), {
    action: { label: t('shell.undo'), perform: () => void ownParts.add(part) },
  });
}
