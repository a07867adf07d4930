import type { editor as english } from '../../en/studio/editor.ts';
import type { Kazakh } from '../../translated.ts';

export const editor: Kazakh<typeof english> = {
  assessedOn: 'Баалоо күнү',
  conditionExample: 'Шарт, мисалы: total >= 24 and recent_violence = "yes"',
  type_number: 'сан',
  type_boolean: 'ооба же жок',
  type_code: 'бир нече коддун бири',
  type_codes: 'бир нече код',
  type_date: 'дата',
  type_unknown: 'аныктамасы оңдолмоюнча белгисиз',
  typeBetween: '{type}, {min} – {max}',
  tried: 'Сыналып жаткан учурда: {value}',
  noName: 'Бул жерде методикадагы аталыш жок.',
  renameName: 'Аталышын бардык жерде өзгөртүү: «{name}»',
  newName: 'Жаңы аталышы: «{name}»',
  newNameKeys: 'Enter бардык жерде өзгөртөт, Esc ошол бойдон калтырат.',
};
