// Beginning a part, from anywhere in the studio: it is made, shown, and its name is ready to be typed over.

import type { PartsIn } from '../../../model/index.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import type { Workspace } from '../../state/index.ts';
import { add } from './editing.ts';
import { scoringHome } from './homes.ts';
import type { KindOfPart } from './kinds.ts';
import { labelOfNew } from './label.ts';

export function begin(workspace: Workspace, kind: KindOfPart): void {
  const text = (label: string) => ({ [workspace.language]: label });
  const texts = {
    label: labelOfNew(workspace, kind),
    low: text(t('scoring.low')),
    high: text(t('scoring.high')),
    result: text(t('scoring.result')),
  };
  const { document, scope } = workspace;
  const part = scoringHome(kind.kind).begin({ document, scope, texts });
  if (part) add(workspace, kind, [part] as PartsIn<typeof kind.list>);
  else toast(t('scoring.nothingToStartFrom'), { kind: 'problem' });
}
