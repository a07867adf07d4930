import { expect, test } from 'vitest';
import { newInstrument } from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { sayRemoved } from '../../src/studio/removed.ts';
import { open } from './workspace.ts';

const en = (text: string) => ({ en: text });
const rule = (id: string, then: Instrument['rules'][number]['then'] = []) =>
  ({ id, label: en(id.toUpperCase()), when: 'escape', then }) as const;
const document: Instrument = {
  ...newInstrument('en', 'For the tests'),
  items: [
    { id: 'escape', kind: 'boolean', label: en('Escape') },
    { id: 'alone', kind: 'boolean', label: en('Alone') },
  ],
  flags: [{ id: 'care', label: en('Care'), kind: 'notice' }],
  rules: [rule('one', [{ effect: 'flag', flag: 'care' }]), rule('two'), rule('three'), rule('four')],
};

test('a removal says what still names the part, rules that give to it too', () => {
  const workspace = open(document);
  const said = (...ids: string[]): string => sayRemoved('Gone.', workspace, document, ids);
  expect(said('alone')).toBe('Gone.');
  expect(said('care')).toBe('Gone. Still named in: ONE.');
  expect(said('escape')).toBe('Gone. Still named in: ONE, TWO, THREE, +1.');
});
