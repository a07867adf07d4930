// Takes a language off an instrument, with its texts, as one step; what is lost is said, and can be brought back.

import { removeLanguage, removeTexts, textsOf, type LanguageTag } from '../../model/index.ts';
import { toast } from '../controls/index.ts';
import { languageName, t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';

export function removeWithTexts(workspace: Workspace, tag: LanguageTag): void {
  const count = textsOf(workspace.document).filter(({ text }) => text[tag]?.trim()).length;
  const step = `remove ${tag}`;
  workspace.run(removeTexts(tag), step);
  workspace.run(removeLanguage(tag), step);
  const after = workspace.document;
  const takeBack = (): void => {
    if (workspace.document === after) workspace.undo();
    else toast(t('shell.editedSince'), { kind: 'problem' });
  };
  toast(t('overview.languageRemoved', { language: languageName(tag), n: count }), {
    action: { label: t('shell.undo'), perform: takeBack },
  });
}
