// Saying how far texts are, which takes a digest of the whole text: the page goes on while it is made.

import { digestLater, textsOf, type Instrument, type SaidText } from '../../../model/index.ts';
import { onTexts, type Workspace } from '../../state/index.ts';

/** Said of texts as they stood when it was asked for: what was edited meanwhile nobody looked at. */
export async function sayOf(workspace: Workspace, said: readonly SaidText[]): Promise<void> {
  const { document } = workspace;
  await digestLater(document);
  const stands = workspace.document === document ? said : unedited(said, document, workspace.document);
  if (stands.length > 0) workspace.runOnRecord(onTexts(stands));
}

function unedited(said: readonly SaidText[], before: Instrument, now: Instrument): readonly SaidText[] {
  const [old, present] = [before, now].map(
    (one) => new Map(textsOf(one).map(({ name, text }) => [name, text])),
  );
  return said.filter(({ at }) => JSON.stringify(old!.get(at)) === JSON.stringify(present!.get(at)));
}
