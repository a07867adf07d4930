import type { controls as en } from '../en/controls.ts';
import type { Kazakh } from '../types.ts';

export const controls: Kazakh<typeof en> = {
  close: 'Жабу',
  cancel: 'Бас тарту',
  numberNeeded: 'Мұнда сан керек.',
  notANumber: 'Бұл сан емес.',
  ambiguousNumber: 'Бір ме, мың ба? 1000 немесе 1,0 деп жазыңыз.',
  tooManyDecimals: { other: 'Үтірден кейін ең көбі {n} таңба.' },
  tooLow: 'Кемінде {min}.',
  tooHigh: 'Ең көбі {max}.',
  languagesOf: '{label}: тілдер',
  languageMissing: '{language}: әлі аударылмаған',
};
