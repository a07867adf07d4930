import type { source as en } from '../../en/studio/source.ts';
import type { Russian } from '../../translated.ts';

export const source: Russian<typeof en> = {
  applied: 'Текст совпадает с методикой',
  help: 'Изменения применяются, как только текст становится корректным. Ctrl+M: Tab выводит из редактора.',
  refused: 'Изменения пока не применены',
  refusedHelp: 'Методика не изменится, пока не устранены замечания ниже.',
  discard: 'Вернуть текст методики',
  format: 'Отформатировать',
  editor: 'Текст методики',
  line: 'строка {line}',
  failed: 'Редактор не загрузился',
  definition: 'К месту, где имя задано',
};
