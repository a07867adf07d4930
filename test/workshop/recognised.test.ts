// A file that was chosen by mistake is named.

import { expect, test } from 'vitest';
import { canonicalText } from '../../src/model/index.ts';
import {
  EMPTY_REGISTER,
  exerciseKind,
  handoutFile,
  recognised,
  registerKind,
  responseKind,
} from '../../src/workshop/index.ts';
import { exampleExercise, instrument, response } from './exercises.ts';

const bytes = (...all: number[]) => new TextDecoder().decode(new Uint8Array(all));

test.each([
  ['empty', ''],
  ['empty', ' \n'],
  ['picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['picture', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46)],
  ['picture', 'GIF89a'],
  ['document', '%PDF-1.7'],
  ['document', `PK\u0003\u0004${'\0'.repeat(26)}[Content_Types].xml`],
  ['archive', bytes(0x50, 0x4b, 3, 4, 0x14)],
  ['handout', handoutFile(exampleExercise(), instrument) as string],
  ['exercise', exerciseKind.canonical(exampleExercise())],
  ['response', responseKind.canonical(response())],
  ['register', registerKind.canonical(EMPTY_REGISTER)],
  ['instrument', canonicalText(instrument)],
  [null, 'Dear trainer'],
  [null, '{'],
  [null, '[1]'],
  [null, 'null'],
])('%s', (kind, text) => {
  expect(recognised(text)).toBe(kind);
});
