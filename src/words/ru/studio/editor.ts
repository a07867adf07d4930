import type { editor as english } from '../../en/studio/editor.ts';
import type { Russian } from '../../translated.ts';

export const editor: Russian<typeof english> = {
  assessedOn: 'Дата оценки',
  conditionExample: 'Условие, например: total >= 24 and recent_violence = "yes"',
  type_number: 'число',
  type_boolean: 'да или нет',
  type_code: 'один из нескольких кодов',
  type_codes: 'несколько кодов',
  type_date: 'дата',
  type_unknown: 'неизвестно, пока определение не исправлено',
  typeBetween: '{type} от {min} до {max}',
  tried: 'В пробном случае: {value}',
  noName: 'Здесь нет имени из методики.',
  renameName: 'Переименовать «{name}» везде',
  newName: 'Новое имя для «{name}»',
  newNameKeys: 'Enter — заменить везде, Esc — оставить как есть.',
};
