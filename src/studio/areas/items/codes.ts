// A new code for a response option, throughout the document.

import { valueAt, type Option } from '../../../model/index.ts';
import { isReservedCode } from '../../../model/names.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import { renameCodeIn, type Workspace } from '../../state/index.ts';

/** Renames the code of the option at a path; a code that cannot be is said, and nothing changes. */
export function renameCodeOrSay(workspace: Workspace, path: string, from: string, to: string): void {
  const list = path.slice(0, path.lastIndexOf('/'));
  const options = valueAt(workspace.document, list) as readonly Option[];
  if (isReservedCode(to) || options.some(({ code }) => code === to)) {
    toast(t('items.codeTaken', { code: to }), { kind: 'problem' });
    return;
  }
  renameCodeIn(workspace, path, from, to);
}
