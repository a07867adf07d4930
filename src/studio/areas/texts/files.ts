// Files of translations: made for translators, and read when they come back.

import { clerk } from '../../../workers/index.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import { saveBlob, type Workspace } from '../../state/index.ts';

type TextsFormat = 'texts-csv' | 'xliff';

/** `language`: of the translations, where the file has those of one language only. */
export async function saveTexts(
  { document, record }: Workspace,
  format: TextsFormat,
  language?: string,
): Promise<void> {
  const { files } = await clerk().write(format, document, { record, language });
  if (!files) {
    toast(t('cases.needsPlan'), { kind: 'problem' });
    return;
  }
  for (const { ending, blob } of files) {
    const name = [document.id, document.version, ...(language === undefined ? [] : [language])].join('-');
    saveBlob(name + ending, blob);
    toast(t('export.saved', { file: name + ending }));
  }
}
