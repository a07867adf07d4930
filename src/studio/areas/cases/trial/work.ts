// What is done with the tried case as a whole, the same on its page and in the panel.

import { parseDate } from '../../../../model/dates.ts';
import { toast } from '../../../controls/index.ts';
import { t } from '../../../i18n/index.ts';
import type { Workspace } from '../../../state/index.ts';

export function clearTrial({ trial }: Workspace): void {
  const before = trial.case;
  trial.clear();
  toast(t('form.cleared'), { action: { label: t('shell.undo'), perform: () => trial.show(before) } });
}

export function setDay({ trial }: Workspace, date: string): void {
  if (parseDate(date) !== undefined) trial.edit({ ...trial.case, assessedOn: date });
}
