// While a template is read, what opening it takes is prepared; what comes of it is as it was.

import { expect, test } from 'vitest';
import { digesting, digestOf } from '../../src/model/digest.ts';
import { compile } from '../../src/plan/index.ts';
import { prepare } from '../../src/studio/state/prepare.ts';
import psa from '../../templates/psa.json' with { type: 'json' };
import type { Instrument } from '../../src/model/types.ts';

test('the digest is there at once, and the document and its plan are as without', async () => {
  const document = structuredClone(psa) as Instrument;
  const before = compile(document);
  await prepare(document);
  expect(document).toEqual(psa);
  expect(digesting(document).next()).toEqual({
    done: true,
    value: digestOf(structuredClone(psa) as Instrument),
  });
  const { plan, diagnostics } = compile(structuredClone(psa) as Instrument);
  expect(diagnostics).toEqual(before.diagnostics);
  expect(plan?.results).toEqual(before.plan?.results);
});
