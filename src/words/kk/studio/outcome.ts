import type { outcome as en } from '../../en/studio/outcome.ts';
import type { Kazakh } from '../../translated.ts';

export const outcome: Kazakh<typeof en> = {
  title: 'Бағалау',
  notNow: 'Әдістеменің мәселелері түзетілгенде бағалау шығады.',
  flags: 'Белгілер',
  recommendations: 'Ұсынымдар',
  levels: 'Деңгейлер',
  scores: 'Балдар',
  values: 'Басқа нәтижелер',
  missing: { other: 'Жауапсыз {n} көрсеткіш' },
  noneRaised: 'Жоқ.',
  notKnownYet: 'Әзірге белгісіз:',
  unclassified: 'Жіктелмеді',
  goToQuestion: 'Жауап беру: «{item}»',
  prorated: 'толықтырылған',
  answered: 'жауап: {answered}/{asked}',
  expand: 'Тек бағалауды көрсету',
  shrink: 'Нысанды қайта көрсету',
  depart: 'Жіктеуді түзету',
  departTo: 'Жаңа деңгей',
  noDeparture: 'Түзетусіз',
  reason: 'Негіздеме',
  reasonHint: 'Бағаланатын адам мұны оқи алады.',
  reasonNeeded: 'Түзету негіздемесіз күшіне енбейді.',
  months: { other: '{n} ай' },
};
