// What a field for a date says, in the studio and on the page of participants.

import type { dateField as en } from '../en/date-field.ts';
import type { Russian } from '../translated.ts';

export const dateField: Russian<typeof en> = {
  dateSign: '.',
  datePattern: 'дд.мм.гггг',
  notADate: 'Такой даты нет. Напишите так: {example}.',
  dateHolds: 'Пока остаётся прежняя: {date}.',
  dateNeeded: 'Здесь нужна дата.',
  tooEarly: 'Не раньше {min}.',
  tooLate: 'Не позже {max}.',
  calendar: 'Выбрать в календаре (Alt ↓)',
};
