import type { comments as en } from '../../en/studio/comments.ts';
import type { Russian } from '../../translated.ts';

export const comments: Russian<typeof en> = {
  title: 'Комментарии',
  of: 'Комментарии к части «{part}»',
  ofWhole: 'Комментарии к методике в целом',
  open: { one: 'открыт {n}', few: 'открыто {n}', many: 'открыто {n}', other: 'открыто {n}' },
  by: '{who} · {time}',
  unnamed: 'без имени',
  none: 'Здесь пока ничего не записано.',
  new: 'Новый комментарий',
  add: 'Добавить комментарий',
  withoutName: 'Запись будет без имени: укажите, кто вы, в разделе «Имена и ключи».',
  answer: 'Ответить',
  sendAnswer: 'Добавить ответ',
  resolve: 'Закрыть',
  resolved: 'закрыт',
  reopen: 'Открыть снова',
  reopened: 'открыт снова',
  elsewhere: 'Открыты в других местах',
  whole: 'Методика в целом',
  gone: '{part} (больше нет)',
};
