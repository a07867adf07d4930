import type { comments as en } from '../../en/studio/comments.ts';
import type { Kazakh } from '../../translated.ts';

export const comments: Kazakh<typeof en> = {
  title: 'Пікірлер',
  of: 'Пікірлер: «{part}»',
  ofWhole: 'Тұтас әдістеме туралы пікірлер',
  open: { other: '{n} ашық' },
  by: '{who} · {time}',
  unnamed: 'атсыз',
  none: 'Мұнда әзірге ештеңе жазылмаған.',
  new: 'Жаңа пікір',
  add: 'Пікір қосу',
  withoutName: 'Жазба атсыз болады: кім екеніңізді «Аттар мен кілттер» бөлімінде көрсетіңіз.',
  answer: 'Жауап беру',
  sendAnswer: 'Жауапты қосу',
  resolve: 'Жабу',
  resolved: 'жабылды',
  reopen: 'Қайта ашу',
  reopened: 'қайта ашылды',
  elsewhere: 'Басқа жерде ашық',
  whole: 'Әдістеме тұтас',
  gone: '{part} (енді жоқ)',
};
