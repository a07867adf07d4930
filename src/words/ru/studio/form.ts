import type { form as en } from '../../en/studio/form.ts';
import type { Russian } from '../../translated.ts';

export const form: Russian<typeof en> = {
  title: 'Форма',
  assessedOn: 'Дата оценки',
  progress: {
    one: 'Ответов: {answered} из {n}',
    few: 'Ответов: {answered} из {n}',
    many: 'Ответов: {answered} из {n}',
    other: 'Ответов: {answered} из {n}',
  },
  clear: 'Убрать все ответы',
  cleared: 'Все ответы убраны.',
  clearAnswer: 'Убрать ответ',
  guidance: 'Указания',
  yes: 'Да',
  no: 'Нет',
  noneChosen: 'Ничего из этого',
  notAnOption: 'Ответ «{answer}» больше не возможен.',
  hidden: {
    one: '{n} вопрос здесь не задаётся из-за других ответов.',
    few: '{n} вопроса здесь не задаются из-за других ответов.',
    many: '{n} вопросов здесь не задаются из-за других ответов.',
    other: '{n} вопроса здесь не задаются из-за других ответов.',
  },
  other: 'Прочее',
  earlier: 'Предыдущая оценка',
  empty: 'Отвечать пока не на что',
  emptyText: 'Добавьте показатели, и форма появится здесь такой, какой её видит специалист.',
  keysHelp: 'Цифры отвечают; Delete убирает ответ.',
};
