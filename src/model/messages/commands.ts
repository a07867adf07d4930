// What undo calls each command. `{kind}` is a word of terms.ts, `{name}` the id of the part where there is one.

const en = {
  edit: 'Edit[ “{name}”]',
  fix: 'Correct[ “{name}”]',
  add: 'Add {kind}',
  duplicate: 'Duplicate {kind}',
  remove: 'Remove {kind}',
  move: 'Move {kind}',
  rename: 'Rename',
  replace: 'Replace the document',
  'set-points': 'Change points',
  'set-weight': 'Change a weight',
  'set-cutoff': 'Change a cut-off',
  'add-language': 'Add a language',
  'remove-language': 'Remove a language',
  'remove-texts': 'Remove the texts in a language',
} as const;

export type CommandName = keyof typeof en;
type Catalogue = Readonly<Record<CommandName, string>>;

const ru: Catalogue = {
  edit: 'Изменение[ «{name}»]',
  fix: 'Исправление[ «{name}»]',
  add: 'Добавление: {kind}',
  duplicate: 'Копирование: {kind}',
  remove: 'Удаление: {kind}',
  move: 'Перемещение: {kind}',
  rename: 'Переименование',
  replace: 'Замена документа',
  'set-points': 'Изменение баллов',
  'set-weight': 'Изменение веса',
  'set-cutoff': 'Изменение порога',
  'add-language': 'Добавление языка',
  'remove-language': 'Удаление языка',
  'remove-texts': 'Удаление текстов на языке',
};

const kk: Catalogue = {
  edit: 'Өзгерту[ «{name}»]',
  fix: 'Жөндеу[ «{name}»]',
  add: 'Қосу: {kind}',
  duplicate: 'Көшірмелеу: {kind}',
  remove: 'Жою: {kind}',
  move: 'Жылжыту: {kind}',
  rename: 'Атауын өзгерту',
  replace: 'Құжатты алмастыру',
  'set-points': 'Балдарды өзгерту',
  'set-weight': 'Салмақты өзгерту',
  'set-cutoff': 'Шекті өзгерту',
  'add-language': 'Тіл қосу',
  'remove-language': 'Тілді жою',
  'remove-texts': 'Тілдегі мәтіндерді жою',
};

export const commandNames: Readonly<Record<'en' | 'ru' | 'kk', Catalogue>> = { en, ru, kk };
