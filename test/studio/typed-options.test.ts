// Options as they are typed in a cell of the table of items.

import { expect, test } from 'vitest';
import type { Option } from '../../src/model/index.ts';
import { canBeTyped, printOptions, readTypedOptions } from '../../src/studio/areas/items/typed-options.ts';

const read = (text: string, before: readonly Option[] = []): Option[] => readTypedOptions(text, before, 'en');
const label = (en: string) => ({ en });

test('labels and points are read as they are typed, and codes are made of the labels', () => {
  expect(read('Threat of force 1; Injury 2; None −1')).toEqual([
    { code: 'threat_of_force', label: label('Threat of force'), points: 1 },
    { code: 'injury', label: label('Injury'), points: 2 },
    { code: 'none', label: label('None'), points: -1 },
  ]);
  expect(read('No | Yes')).toEqual([
    { code: 'no', label: label('No') },
    { code: 'yes', label: label('Yes') },
  ]);
  expect(read('')).toEqual([]);
});

test('what is there keeps its code, its other languages and its anchor', () => {
  const before: Option[] = [
    { code: 'a', label: { en: 'No', ru: 'Нет' }, points: 0 },
    { code: 'b', label: { en: 'Yes', ru: 'Да' }, points: 1, anchor: label('Seen') },
  ];
  expect(read('No 0; Yes 2', before)).toEqual([before[0], { ...before[1], points: 2 }]);
  expect(read('Never 0; Yes 1', before)[0]).toEqual({
    code: 'a',
    label: { en: 'Never', ru: 'Нет' },
    points: 0,
  });
  expect(read('Yes 1; No 0', before).map(({ code }) => code)).toEqual(['b', 'a']);
  expect(read('No 0; Perhaps 1; Yes 2', before).map(({ code }) => code)).toEqual(['a', 'perhaps', 'b']);
});

test('what stands in the cell is read again as it was', () => {
  const options: Option[] = [
    { code: '0', label: label('Level 1'), points: 0 },
    { code: '1', label: label('Level 2') },
    { code: '2', label: label('More'), points: 2.5 },
    { code: '3', label: label('Refused'), noAnswer: true },
  ];
  expect(canBeTyped(options, 'en')).toBe(true);
  expect(read(printOptions(options, 'en'), options)).toEqual(options);
});
