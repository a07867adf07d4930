import type { CommandNames } from '../en/commands.ts';

export const commands: CommandNames = {
  edit: 'Өзгерту[ «{name}»]',
  fix: 'Жөндеу[ «{name}»]',
  add: 'Қосу: {kind}',
  duplicate: 'Көшірмелеу: {kind}',
  remove: 'Жою: {kind}',
  move: 'Жылжыту: {kind}',
  rename: 'Атауын өзгерту',
  replace: 'Құжатты алмастыру',
  'set-points': 'Балдарды өзгерту',
  'share-points': 'Баллдарды ортақ ету',
  'set-weight': 'Салмақты өзгерту',
  'set-cutoff': 'Шекті балды өзгерту',
  'add-language': 'Тіл қосу',
  'remove-language': 'Тілді жою',
  'remove-texts': 'Тілдегі мәтіндерді жою',
  'set-texts': 'Аудармаларды енгізу',
};
