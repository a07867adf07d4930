// What a field for a date says, in the studio and on the page of participants.

export const dateField = {
  dateSign: '/',
  datePattern: 'dd/mm/yyyy',
  notADate: 'This is no date. Write it as {example}.',
  dateHolds: 'Until it is, {date} stays.',
  dateNeeded: 'A date is needed here.',
  tooEarly: 'Not before {min}.',
  tooLate: 'Not after {max}.',
  calendar: 'Choose in a calendar (Alt ↓)',
} as const;
