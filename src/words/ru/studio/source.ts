import type { source as en } from '../../en/studio/source.ts';
import type { Russian } from '../../translated.ts';

export const source: Russian<typeof en> = {
  applied: 'Текст совпадает с методикой',
  help: 'Набранное действует, как только его можно прочитать. Ctrl M позволяет выйти из редактора клавишей Tab.',
  refused: 'Пока не читается',
  refusedHelp: 'Методика остаётся прежней, пока не исправлены замечания ниже.',
  discard: 'Вернуть текст методики',
  format: 'Выровнять',
  editor: 'Текст методики',
  line: 'строка {line}',
  failed: 'Редактор не загрузился',
};
