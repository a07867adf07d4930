import type { outcome as en } from '../../en/studio/outcome.ts';
import type { Kazakh } from '../../translated.ts';

export const outcome: Kazakh<typeof en> = {
  title: 'Бағалау',
  notNow: 'Әдістеменің ескертулері түзетілгенде бағалау шығады.',
  flags: 'Белгілер',
  recommendations: 'Ұсыныстар',
  levels: 'Деңгейлер',
  scores: 'Балдар',
  values: 'Басқа нәтижелер',
  missing: { other: 'Жауапсыз {n} сұрақ' },
  noneRaised: 'Жоқ.',
  notKnownYet: 'Әзірге белгісіз:',
  unclassified: 'Жіктелмеді',
  goToQuestion: 'Жауап беру: «{item}»',
  prorated: 'толықтырылған',
  answered: 'жауап: {answered}/{asked}',
  expand: 'Тек бағалауды көрсету',
  shrink: 'Пішінді қайта көрсету',
  depart: 'Осы жіктеуден ауытқу',
  departTo: 'Былай жіктеу',
  noDeparture: 'Ауытқусыз',
  reason: 'Негіздеме',
  reasonHint: 'Адам оны оқи алады.',
  reasonNeeded: 'Ауытқу негіздемесіз күшіне енбейді.',
  months: { other: '{n} ай' },
};
