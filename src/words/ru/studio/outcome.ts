import type { outcome as en } from '../../en/studio/outcome.ts';
import type { Russian } from '../../translated.ts';

export const outcome: Russian<typeof en> = {
  title: 'Оценка',
  notNow: 'Оценка появится, когда ошибки методики будут исправлены.',
  flags: 'Отметки',
  recommendations: 'Рекомендации',
  levels: 'Уровни',
  scores: 'Баллы',
  values: 'Другие результаты',
  missing: {
    one: '{n} показатель без ответа',
    few: '{n} показателя без ответа',
    many: '{n} показателей без ответа',
    other: '{n} показателя без ответа',
  },
  noneRaised: 'Нет.',
  notKnownYet: 'Пока неизвестно:',
  unclassified: 'Не классифицировано',
  goToQuestion: 'Ответить: «{item}»',
  prorated: 'восполнено',
  answered: 'ответов: {answered} из {asked}',
  expand: 'Показать только оценку',
  shrink: 'Снова показать форму',
  depart: 'Скорректировать классификацию',
  departTo: 'Новый уровень',
  noDeparture: 'Без корректировки',
  reason: 'Обоснование',
  reasonHint: 'Человек, которого оценивают, может это прочитать.',
  reasonNeeded: 'Корректировка действует только с обоснованием.',
  months: { one: '{n} месяц', few: '{n} месяца', many: '{n} месяцев', other: '{n} месяца' },
};
