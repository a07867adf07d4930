import type { comments as en } from '../../en/studio/comments.ts';
import type { Kazakh } from '../../translated.ts';

export const comments: Kazakh<typeof en> = {
  title: 'Пикирлер',
  of: 'Пикирлер: «{part}»',
  ofWhole: 'Бүт методика жөнүндө пикирлер',
  open: { other: '{n} ачык' },
  by: '{who} · {time}',
  unnamed: 'аты жок',
  none: 'Азырынча эч нерсе жазылган эмес.',
  new: 'Жаңы пикир',
  add: 'Пикир кошуу',
  withoutName: 'Жазуу атсыз болот: ким экениңизди «Аттар жана ачкычтар» бөлүмүндө көрсөтүңүз.',
  answer: 'Жооп берүү',
  sendAnswer: 'Жоопту кошуу',
  resolve: 'Жабуу',
  resolved: 'жабылды',
  reopen: 'Кайра ачуу',
  reopened: 'кайра ачылды',
  elsewhere: 'Башка жерде ачык',
  whole: 'Методика толугу менен',
  gone: '{part} (эми жок)',
};
