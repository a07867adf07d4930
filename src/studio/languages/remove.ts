// Takes a language off an instrument, with its texts, as one step; what is lost is said, and can be brought back.

import { removeLanguage, removeTexts, textsOf, type LanguageTag } from '../../model/index.ts';
import { toast } from '../controls/index.ts';
import { languageName, t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';
import { takeBackLast } from '../take-back.ts';

export function removeWithTexts(workspace: Workspace, tag: LanguageTag): void {
  const count = textsOf(workspace.document).filter(({ text }) => text[tag]?.trim()).length;
  const step = `remove ${tag}`;
  workspace.run(removeTexts(tag), step);
  workspace.run(removeLanguage(tag), step);
  toast(t('overview.languageRemoved', { language: languageName(tag), n: count }), {
    action: { label: t('shell.undo'), perform: takeBackLast(workspace) },
  });
}
