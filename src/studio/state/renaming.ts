// Other names and codes, throughout the document; and a word on what does not follow them.

import { renameInExpression } from '../../language/index.ts';
import { havingCodeAt, rename, renameCode, type Code, type Following, type Id } from '../../model/index.ts';
import { codeInExpressions } from '../../plan/index.ts';
import type { BankLayout } from '../../simulation/index.ts';
import { toast } from '../controls/toasts.svelte.ts';
import { t } from '../i18n/index.ts';
import { namedThings } from './places.ts';
import type { Workspace } from './workspace.svelte.ts';

/** How other names and codes are followed into expressions. */
export const followedIn: Following = { renameInFeel: renameInExpression, codeInFeel: codeInExpressions };

/** Renames a value; ask `checkRename` first. */
export function renameIn(workspace: Workspace, from: Id, to: Id): void {
  workspace.run(rename(from, to, renameInExpression));
  if (banksHave(workspace, ({ items, classifications }) => from in items || from in classifications))
    say(t('shell.banksKeepName', { from, to }));
}

/** Renames the code of the option, level or output value at a JSON Pointer; its list has no such code yet. */
export function renameCodeIn(
  workspace: Workspace,
  path: string,
  from: Code,
  to: Code,
  mergeKey?: string,
): void {
  // A row that is written or pasted as it was has its own code in it.
  if (from === to) return;
  const { document } = workspace;
  const having = havingCodeAt(document, path);
  const { doubtful } = codeInExpressions(document, having, from, to);
  workspace.run(renameCode(path, from, to, codeInExpressions), mergeKey);
  if (workspace.document === document) return;
  const kept = ({ items, classifications }: BankLayout) =>
    [...having].some((id) => (items[id]?.codes ?? classifications[id])?.includes(from));
  if (banksHave(workspace, kept)) say(t('shell.banksKeepCode', { from, to }));
  if (doubtful.length > 0)
    say(t('shell.codeDoubtful', { from, to, places: namesAt(workspace, doubtful).join(', ') }));
}

function banksHave({ banks }: Workspace, kept: (layout: BankLayout) => boolean): boolean {
  return banks.some(({ complete, layout }) => complete && kept(layout));
}

/** What the parts are called in which the places stand. */
function namesAt(workspace: Workspace, paths: readonly string[]): string[] {
  const parts = [...namedThings(workspace.document).values()].filter(({ path }) =>
    paths.some((place) => place.startsWith(`${path}/`)),
  );
  return parts.filter(({ kind }) => kind !== 'output').map(({ id }) => workspace.nameOf(id));
}

function say(text: string): void {
  toast(text, { kind: 'lasting' });
}
