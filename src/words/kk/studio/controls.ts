import type { controls as en } from '../../en/studio/controls.ts';
import type { Kazakh } from '../../translated.ts';

export const controls: Kazakh<typeof en> = {
  close: 'Жабу',
  cancel: 'Бас тарту',
  numberNeeded: 'Мұнда сан керек.',
  notANumber: 'Бұл сан емес.',
  ambiguousNumber: 'Мұндағы нүкте не үтір бөлшекті де, мыңды да бөлуі мүмкін. 1000 немесе 1,0 деп жазыңыз.',
  tooManyDigits: 'Цифрлар сақтауға болатыннан көп. Ең көбі 15 цифр жазыңыз.',
  tooManyDecimals: { other: 'Үтірден кейін ең көбі {n} таңба.' },
  tooLow: 'Кемінде {min}.',
  tooHigh: 'Ең көбі {max}.',
  dateSign: '.',
  datePattern: 'кк.аа.жжжж',
  notADate: 'Мұндай күн жоқ. Былай жазыңыз: {example}.',
  dateHolds: 'Әзірге бұрынғысы қалады: {date}.',
  dateNeeded: 'Мұнда күн керек.',
  tooEarly: 'Ең ерте күн — {min}.',
  tooLate: 'Ең кеш күн — {max}.',
  calendar: 'Күнтізбеден таңдау (Alt ↓)',
  languagesOf: '{label}: тілдер',
  languageMissing: '{language}: әлі аударылмаған',
};
