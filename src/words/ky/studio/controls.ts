import type { controls as en } from '../../en/studio/controls.ts';
import type { Kazakh } from '../../translated.ts';
import { dateField } from '../date-field.ts';

export const controls: Kazakh<typeof en> = {
  close: 'Жабуу',
  cancel: 'Жокко чыгаруу',
  copied: 'Көчүрүлдү.',
  copyFailed: 'Браузер көчүрүүгө уруксат бербейт.',
  numberNeeded: 'Бул жерге сан керек.',
  textNeeded: 'Бул жерге текст керек.',
  notANumber: 'Бул сан эмес.',
  ambiguousNumber: 'Бул жерде чекит же үтүр бөлчөктү да, миңди да бөлүшү мүмкүн. 1000 же 1,0 деп жазыңыз.',
  tooManyDigits: 'Цифралар сактоого мүмкүн болгондон көп. Эң көбү 15 цифра жазыңыз.',
  tooManyDecimals: { other: 'Үтүрдөн кийин эң көбү {n} белги.' },
  tooLow: 'Кеминде {min}.',
  tooHigh: 'Эң көбү {max}.',
  ...dateField,
  notTaken: '«{label}» талаасындагы «{text}» мааниси кабыл алынган жок. Ал талаада калды: оңдоңуз.',
  languagesOf: '{label}: тилдер',
  languageMissing: '{language}: азырынча которулган эмес',
};
