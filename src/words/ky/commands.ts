import type { CommandNames } from '../en/commands.ts';

export const commands: CommandNames = {
  edit: 'Өзгөртүү[ «{name}»]',
  fix: 'Оңдоо[ «{name}»]',
  add: 'Кошуу: {kind}',
  duplicate: 'Көчүрмөсүн түзүү: {kind}',
  remove: 'Өчүрүү: {kind}',
  move: 'Жылдыруу: {kind}',
  rename: 'Аталышын өзгөртүү',
  replace: 'Документти алмаштыруу',
  'set-points': 'Баллдарды өзгөртүү',
  'share-points': 'Баллдарды бөлүшүү',
  'set-weight': 'Салмакты өзгөртүү',
  'set-cutoff': 'Босого баллды өзгөртүү',
  'add-language': 'Тил кошуу',
  'remove-language': 'Тилди өчүрүү',
  'remove-texts': 'Тилдеги тексттерди өчүрүү',
  'set-texts': 'Котормолорду киргизүү',
};
