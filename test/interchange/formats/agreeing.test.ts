// Formats that can be run where they are made say of how many cases they say what the instrument says.

import { expect, test } from 'vitest';
import { FORMATS, write } from '../../../src/interchange/index.ts';
import { templates, randomSubject, type Subject } from '../../targets/vectors.ts';
import { alteredModule } from '../../targets/webassembly.ts';

const wasm = FORMATS.find(({ id }) => id === 'wasm')!;

async function contentsOf({ instrument }: Subject): Promise<Uint8Array<ArrayBuffer>[]> {
  const { files, losses } = await write(wasm, instrument);
  expect(losses).toEqual([]);
  return files!.map(({ bytes }) => bytes);
}

const casesOf = ({ vectors }: Subject) => vectors.map((vector) => vector.case);

test.each(templates)('$name: all vectors agree, and not with one altered number', async (subject) => {
  const { agreeing } = await wasm.load();
  const [module, ...others] = await contentsOf(subject);
  const cases = casesOf(subject);
  expect(await agreeing!([module!, ...others], subject.plan, cases)).toBe(cases.length);
  const altered = alteredModule(module!);
  if (altered) expect(await agreeing!([altered, ...others], subject.plan, cases)).toBeLessThan(cases.length);
});

test('more cases than the module has room for', async () => {
  const { agreeing } = await wasm.load();
  const subject = templates.find(({ name }) => name === 'psa')!;
  const cases = Array.from({ length: 20 }, () => casesOf(subject)).flat();
  expect(await agreeing!(await contentsOf(subject), subject.plan, cases)).toBe(cases.length);
});

test('random instruments', async () => {
  const { agreeing } = await wasm.load();
  for (let seed = 1; seed <= 10; seed += 1) {
    const subject = randomSubject(seed, 30);
    const { files } = await write(wasm, subject.instrument);
    const contents = files!.map(({ bytes }) => bytes);
    expect([seed, await agreeing!(contents, subject.plan, casesOf(subject))]).toEqual([seed, 30]);
  }
});
