// What a new instrument begins with: a title and the five usual aspects, in the language of its author.

import { newInstrument, type Instrument } from '../../../model/index.ts';
import { currentLanguage, t } from '../../i18n/index.ts';

const ASPECTS = [
  'criminological',
  'psychological',
  'psychiatric',
  'sociological',
  'religious_ideological',
] as const;

export function emptyInstrument(): Instrument {
  const language = currentLanguage();
  const aspects = ASPECTS.map((id) => ({ id, label: { [language]: t(`library.aspect_${id}`) } }));
  return { ...newInstrument(language, t('library.newTitle')), aspects };
}
