// Tables for spreadsheets.

import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';

/** Puts a table into the clipboard, cells with tabs between them. */
export async function copyTable(rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const text = rows.map((cells) => cells.join('\t')).join('\n');
  try {
    await navigator.clipboard.writeText(text);
    toast(t('simulate.copied'));
  } catch {
    toast(t('simulate.copyFailed'), { kind: 'problem' });
  }
}
