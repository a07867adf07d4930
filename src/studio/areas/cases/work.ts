// What can be done with banks. Each says what it did, and how to take it back.

import type { CaseFormat } from '../../../interchange/index.ts';
import { deleteBank, undeleteBank, type BankMeta, type Outcome } from '../../../storage/index.ts';
import { clerk, type Generated, type Imported } from '../../../workers/index.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import { saveBlob, type Workspace } from '../../state/index.ts';

/** Puts a new bank to use, and says which rows of its file are not in it. */
export function welcome(
  workspace: Workspace,
  outcome: Outcome<BankMeta | Imported | null> | Generated,
): boolean {
  if (!outcome.ok) {
    refuse(outcome);
    return false;
  }
  if (outcome.value === null) return false;
  const { id, name, rows } = outcome.value;
  workspace.useBank(id);
  const refused = 'refused' in outcome.value ? outcome.value.refused : 0;
  const left = refused > 0 ? ` ${t('cases.badRows', { n: refused })}.` : '';
  toast(t('cases.made', { bank: name, n: rows }) + left, {
    action: { label: t('shell.undo'), perform: () => void deleteBank(id).then(refuse) },
  });
  return true;
}

export async function remove({ id, name }: BankMeta): Promise<void> {
  const deleted = await deleteBank(id);
  if (!deleted.ok) refuse(deleted);
  else
    toast(t('cases.deleted', { bank: name }), {
      action: { label: t('shell.undo'), perform: () => void undeleteBank(id).then(refuse) },
    });
}

export async function saveBankAs(
  { id, name }: BankMeta,
  workspace: Workspace,
  format: CaseFormat,
  decimalComma = false,
): Promise<void> {
  const file = await clerk().exportBank(id, workspace.document, format, decimalComma);
  if (file) saveBlob(`${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${format}`, file);
  else toast(t('cases.needsPlan'), { kind: 'problem' });
}

export function refuse(outcome: Outcome<unknown> | Generated): void {
  if (outcome.ok) return;
  if (outcome.problem.kind === 'contradiction') {
    toast(t('cases.noSuchCase', { constraints: outcome.problem.constraints.join(', ') }), {
      kind: 'problem',
    });
    return;
  }
  toast(t(outcome.problem.kind === 'quota' ? 'cases.full' : 'cases.refused'), { kind: 'problem' });
}
