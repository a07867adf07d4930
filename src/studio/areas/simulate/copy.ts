// Tables for spreadsheets.

import { copyText } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';

/** Puts a table into the clipboard, cells with tabs between them. */
export function copyTable(rows: readonly (readonly (string | number)[])[]): Promise<void> {
  return copyText(rows.map((cells) => cells.join('\t')).join('\n'), t('simulate.copied'));
}
