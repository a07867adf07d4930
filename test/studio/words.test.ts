// One word for one thing: an item is «показатель» and «көрсеткіш» wherever the program speaks.

import { expect, test } from 'vitest';
import { kk as messagesKk } from '../../src/model/messages/kk.ts';
import { ru as messagesRu } from '../../src/model/messages/ru.ts';
import { kk } from '../../src/studio/i18n/kk/index.ts';
import { ru } from '../../src/studio/i18n/ru/index.ts';

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
