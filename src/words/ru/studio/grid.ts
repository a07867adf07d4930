import type { grid as en } from '../../en/studio/grid.ts';
import type { Russian } from '../../translated.ts';

export const grid: Russian<typeof en> = {
  row: 'Строка',
  noChoice: 'не заполнено',
  rowsFromTo: 'Строки {from}–{to}',
  addRowAbove: 'Добавить строку выше',
  duplicate: 'Дублировать',
  moveUp: 'Выше',
  moveDown: 'Ниже',
  remove: {
    one: 'Удалить {n} строку',
    few: 'Удалить {n} строки',
    many: 'Удалить {n} строк',
    other: 'Удалить {n} строки',
  },
  moreProblems: {
    one: 'В этих строках ещё {n} замечание.',
    few: 'В этих строках ещё {n} замечания.',
    many: 'В этих строках ещё {n} замечаний.',
    other: 'В этих строках ещё {n} замечания.',
  },
  tooMany: 'Для «{text}» нет места: вставьте левее.',
  noRows: 'Строк пока нет.',
  cellAt: 'Строка {row}, {column}',
  pasteRefused: 'Ничего не вставлено. {place}: {reason}',
  stretch_gap: 'О числах между {before} и {own} ничего не сказано.',
  stretch_overlap: '{own} начинается раньше, чем кончается {before}. Расположите строки от низшей к высшей.',
  pasteEdited: 'С тех пор строки менялись. Отменяйте шаги по одному.',
  pasteMore: {
    one: 'Не понята ещё {n} ячейка.',
    few: 'Не поняты ещё {n} ячейки.',
    many: 'Не понято ещё {n} ячеек.',
    other: 'Не поняты ещё {n} ячейки.',
  },
  rowNumbered: 'Строка {n}',
  addRowBelow: 'Добавить строку ниже',
  pasted: {
    one: 'Вставлена {n} строка.',
    few: 'Вставлены {n} строки.',
    many: 'Вставлено {n} строк.',
    other: 'Вставлено {n} строки.',
  },
  addRow: 'Добавить строку',
};
