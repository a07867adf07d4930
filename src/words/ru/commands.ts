import type { CommandNames } from '../en/commands.ts';

export const commands: CommandNames = {
  edit: 'Изменение[ «{name}»]',
  fix: 'Исправление[ «{name}»]',
  add: 'Добавление: {kind}',
  duplicate: 'Копирование: {kind}',
  remove: 'Удаление: {kind}',
  move: 'Перемещение: {kind}',
  rename: 'Переименование',
  replace: 'Замена документа',
  'set-points': 'Изменение баллов',
  'share-points': 'Объединение баллов',
  'set-weight': 'Изменение веса',
  'set-cutoff': 'Изменение порога',
  'add-language': 'Добавление языка',
  'remove-language': 'Удаление языка',
  'remove-texts': 'Удаление текстов на языке',
  'set-texts': 'Внесение переводов',
};
