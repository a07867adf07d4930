// Noting something of a part, in the name and with the key of who works here.

import { commentOn, digestLater, signed, type Remark } from '../../model/index.ts';
import { toast } from '../controls/index.ts';
import { t } from '../i18n/index.ts';
import { people } from '../people/people.svelte.ts';
import type { Workspace } from '../state/index.ts';

/**
 * It is signed where somebody works here, and noted without a name where nobody said so. False where it could not be
 * signed, which is told: nothing is noted then.
 */
export async function note(workspace: Workspace, remark: Remark): Promise<boolean> {
  await people.read();
  await digestLater(workspace.document);
  const { signer } = people;
  const comment = commentOn(workspace.document, remark, { who: '', when: new Date().toISOString() });
  try {
    workspace.comment(signer ? await signed(comment, signer) : comment);
    return true;
  } catch {
    toast(t('life.notSigned'), { kind: 'problem' });
    return false;
  }
}
