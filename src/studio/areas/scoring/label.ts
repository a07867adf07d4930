// What a new part is called until somebody names it.

import { partsIn, type Text } from '../../../model/index.ts';
import { t } from '../../i18n/index.ts';
import { numbered } from '../../numbered.ts';
import type { Workspace } from '../../state/index.ts';
import type { KindOfPart } from './kinds.ts';

/** Of two that are not named yet, the second has a number. */
export function labelOfNew(workspace: Workspace, { kind, list }: Pick<KindOfPart, 'kind' | 'list'>): Text {
  const label = t(`scoring.new_${kind}`);
  const taken = new Set(partsIn(workspace.document, list).map((part) => workspace.say(part.label)));
  return { [workspace.language]: numbered(label, taken) };
}
