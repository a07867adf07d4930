import type { outcome as en } from '../../en/studio/outcome.ts';
import type { Russian } from '../../translated.ts';

export const outcome: Russian<typeof en> = {
  title: 'Оценка',
  notNow: 'Оценка появится, когда замечания к методике будут исправлены.',
  flags: 'Отметки',
  recommendations: 'Рекомендации',
  levels: 'Уровни',
  scores: 'Баллы',
  values: 'Другие результаты',
  missing: {
    one: '{n} вопрос без ответа',
    few: '{n} вопроса без ответа',
    many: '{n} вопросов без ответа',
    other: '{n} вопроса без ответа',
  },
  noneRaised: 'Нет.',
  notKnownYet: 'Пока неизвестно:',
  unclassified: 'Не классифицировано',
  goToQuestion: 'Ответить: «{item}»',
  prorated: 'восполнено',
  answered: 'ответов: {answered} из {asked}',
  expand: 'Показать только оценку',
  shrink: 'Снова показать форму',
  depart: 'Отступить от этой классификации',
  departTo: 'Классифицировать как',
  noDeparture: 'Без отступления',
  reason: 'Обоснование',
  reasonHint: 'Человек может его прочитать.',
  reasonNeeded: 'Отступление действует только с обоснованием.',
  months: { one: '{n} месяц', few: '{n} месяца', many: '{n} месяцев', other: '{n} месяца' },
};
