import type { controls as en } from '../../en/studio/controls.ts';
import type { Russian } from '../../translated.ts';
import { dateField } from '../date-field.ts';

export const controls: Russian<typeof en> = {
  close: 'Закрыть',
  cancel: 'Отмена',
  copied: 'Скопировано.',
  copyFailed: 'Браузер не разрешает копировать.',
  numberNeeded: 'Здесь нужно число.',
  textNeeded: 'Здесь нужен текст.',
  notANumber: 'Это не число.',
  ambiguousNumber: 'Точка или запятая здесь может отделять и дробную часть, и тысячи. Напишите 1000 или 1,0.',
  tooManyDigits: 'Цифр больше, чем можно сохранить. Напишите не более 15.',
  tooManyDecimals: {
    one: 'Не более {n} знака после запятой.',
    few: 'Не более {n} знаков после запятой.',
    many: 'Не более {n} знаков после запятой.',
    other: 'Не более {n} знака после запятой.',
  },
  tooLow: 'Не меньше {min}.',
  tooHigh: 'Не больше {max}.',
  ...dateField,
  notTaken: 'Значение «{text}» в поле «{label}» не принято. Оно осталось в поле: исправьте его.',
  languagesOf: '{label}: языки',
  languageMissing: '{language}: ещё не переведено',
};
