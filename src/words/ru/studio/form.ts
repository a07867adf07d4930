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
  clear: 'Очистить все ответы',
  cleared: 'Все ответы убраны.',
  clearAnswer: 'Убрать ответ',
  guidance: 'Указания',
  yes: 'Да',
  no: 'Нет',
  noneChosen: 'Ничего из этого',
  notAnOption: 'Ответ «{answer}» больше не возможен.',
  hidden: 'Не заполняется из-за других ответов: {n}',
  other: 'Прочее',
  earlier: 'Предыдущая оценка',
  empty: 'Показателей пока нет',
  emptyText: 'Добавьте показатели, и форма появится здесь такой, какой её видит специалист.',
  keysHelp: 'Цифра выбирает ответ, Delete стирает его.',
};
