import { dateField } from '../date-field.ts';

export const controls = {
  close: 'Close',
  cancel: 'Cancel',
  copied: 'Copied.',
  copyFailed: 'The browser does not let the page copy.',
  numberNeeded: 'A number is needed here.',
  textNeeded: 'A text is needed here.',
  notANumber: 'This is not a number.',
  ambiguousNumber: 'A point or comma can mean decimals or thousands here. Write 1000, or 1.0.',
  tooManyDigits: 'More digits than can be kept. Write at most 15.',
  tooManyDecimals: { one: 'At most {n} decimal.', other: 'At most {n} decimals.' },
  tooLow: 'At least {min}.',
  tooHigh: 'At most {max}.',
  ...dateField,
  notTaken: '“{text}” in “{label}” was not taken. It still stands there, to be mended.',
  languagesOf: '{label}: languages',
  languageMissing: '{language}: not translated yet',
} as const;
