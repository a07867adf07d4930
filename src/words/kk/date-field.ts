// What a field for a date says, in the studio and on the page of participants.

import type { dateField as en } from '../en/date-field.ts';
import type { Kazakh } from '../translated.ts';

export const dateField: Kazakh<typeof en> = {
  dateSign: '.',
  datePattern: 'кк.аа.жжжж',
  notADate: 'Мұндай күн жоқ. Былай жазыңыз: {example}.',
  dateHolds: 'Әзірге бұрынғысы қалады: {date}.',
  dateNeeded: 'Мұнда күн керек.',
  tooEarly: 'Ең ерте күн — {min}.',
  tooLate: 'Ең кеш күн — {max}.',
  calendar: 'Күнтізбеден таңдау (Alt ↓)',
};
