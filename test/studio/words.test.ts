// One word for one thing: an item is «показатель» and «көрсеткіш» wherever the program speaks.

import { expect, test } from 'vitest';
import { kk as messagesKk } from '../../src/words/kk/index.ts';
import { ru as messagesRu } from '../../src/words/ru/index.ts';
import { studio as kk } from '../../src/words/kk/studio/index.ts';
import { studio as ru } from '../../src/words/ru/studio/index.ts';

const texts = (one: unknown): string[] =>
  typeof one === 'string'
    ? [one]
    : typeof one === 'object' && one !== null
      ? Object.values(one).flatMap(texts)
      : [];

test.each([
  ['Russian', [ru, messagesRu], /(^|[^а-яё])пункт/iu],
  ['Kazakh', [kk, messagesKk], /тарма[қғ]/iu],
])('%s has no second word for an item', (_, spoken, other) => {
  expect(texts(spoken).filter((text) => other.test(text))).toEqual([]);
});
