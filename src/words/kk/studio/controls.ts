import type { controls as en } from '../../en/studio/controls.ts';
import type { Kazakh } from '../../translated.ts';
import { dateField } from '../date-field.ts';

export const controls: Kazakh<typeof en> = {
  close: 'Жабу',
  cancel: 'Бас тарту',
  copied: 'Көшірілді.',
  copyFailed: 'Браузер көшіруге рұқсат бермейді.',
  numberNeeded: 'Мұнда сан керек.',
  textNeeded: 'Мұнда мәтін керек.',
  notANumber: 'Бұл сан емес.',
  ambiguousNumber: 'Мұндағы нүкте не үтір бөлшекті де, мыңды да бөлуі мүмкін. 1000 немесе 1,0 деп жазыңыз.',
  tooManyDigits: 'Цифрлар сақтауға болатыннан көп. Ең көбі 15 цифр жазыңыз.',
  tooManyDecimals: { other: 'Үтірден кейін ең көбі {n} таңба.' },
  tooLow: 'Кемінде {min}.',
  tooHigh: 'Ең көбі {max}.',
  ...dateField,
  notTaken: '«{label}» өрісіндегі «{text}» мәні қабылданбады. Ол өрісте қалды: түзетіңіз.',
  languagesOf: '{label}: тілдер',
  languageMissing: '{language}: әлі аударылмаған',
};
