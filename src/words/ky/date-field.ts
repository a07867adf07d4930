// What a field for a date says, in the studio and on the page of participants.

import type { dateField as en } from '../en/date-field.ts';
import type { Kazakh } from '../translated.ts';

export const dateField: Kazakh<typeof en> = {
  dateSign: '.',
  datePattern: 'кк.аа.жжжж',
  notADate: 'Мындай күн жок. Мындай жазыңыз: {example}.',
  dateHolds: 'Азырынча мурункусу калат: {date}.',
  dateNeeded: 'Бул жерге күн керек.',
  tooEarly: 'Эң эрте күн — {min}.',
  tooLate: 'Эң кеч күн — {max}.',
  calendar: 'Календардан тандоо (Alt ↓)',
};
