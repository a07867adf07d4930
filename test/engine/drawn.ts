// Random instruments with cases, which shrink: what fails is told of the smallest part of an instrument, and of the one
// case, with which it still fails. By seeds alone, one looks for the reason among thirty parts.

import fc from 'fast-check';
import type { Case } from '../../src/engine/index.ts';
import { askedAs, optionsOf, validateInstrument, type AskedItem } from '../../src/model/index.ts';
import type { Instrument, Response } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { randomCases } from './instruments.ts';

export interface Drawn {
  readonly document: Instrument;
  readonly cases: readonly Case[];
}

/** Instruments that `make` makes of seeds, each with so many cases. */
export function drawn(make: (seed: number) => Instrument, cases: number): fc.Arbitrary<Drawn> {
  return new DrawnArbitrary((seed) => {
    const document = make(seed);
    return { document, cases: randomCases(document, cases, seed) };
  });
}

class DrawnArbitrary extends fc.Arbitrary<Drawn> {
  readonly #draw: (seed: number) => Drawn;

  constructor(draw: (seed: number) => Drawn) {
    super();
    this.#draw = draw;
  }

  override generate(random: fc.Random): fc.Value<Drawn> {
    return valueOf(this.#draw(random.nextInt(1, 2 ** 30)));
  }

  override canShrinkWithoutContext(_: unknown): _ is Drawn {
    return false;
  }

  override shrink(value: Drawn): fc.Stream<fc.Value<Drawn>> {
    return fc.stream(smaller(value)).map(valueOf);
  }
}

function valueOf({ document, cases }: Drawn): fc.Value<Drawn> {
  return new fc.Value(
    { document, cases, [fc.toStringMethod]: () => JSON.stringify({ document, cases }, null, 1) } as Drawn,
    undefined,
  );
}

/** One case alone; then with less of the instrument, as long as it is one without errors. */
function* smaller({ document, cases }: Drawn): Generator<Drawn> {
  if (cases.length > 1) for (const one of cases) yield { document, cases: [one] };
  for (const less of smallerThan(document)) {
    const { instrument } = validateInstrument(less);
    if (!instrument || !compile(instrument).plan) continue;
    yield { document: instrument, cases: cases.map((one) => fitting(one, instrument)) };
  }
}

/** With half of a list, with one entry less, without a property; and so within each. Large pieces first. */
function* smallerThan(value: unknown): Generator {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const half = list.length >> 1;
    if (half > 1) yield* [list.slice(half), list.slice(0, half)];
    for (const at of list.keys()) yield list.toSpliced(at, 1);
    for (const [at, one] of list.entries()) for (const less of smallerThan(one)) yield list.with(at, less);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value) as [string, unknown][]) {
      const { [key]: _, ...others } = value as Readonly<Record<string, unknown>>;
      yield others;
      if (Array.isArray(one) && one.length > 0) yield { ...value, [key]: [] };
    }
    for (const [key, one] of Object.entries(value) as [string, unknown][])
      for (const less of smallerThan(one)) yield { ...value, [key]: less };
  } else if (typeof value === 'string' && value.length > 'true'.length) yield 'true'; // if it is a condition
}

/** Without answers and overrides that the instrument does not know any more. */
function fitting({ responses, overrides, ...others }: Case, document: Instrument): Case {
  const answers = document.items.map((item): [string, Response] => [
    item.id,
    answerTo(askedAs(document, item), responses[item.id] ?? null, document),
  ]);
  const levels = compile(document).plan?.values.get('outcome')?.codes ?? [];
  const override = overrides?.['outcome'];
  return {
    ...others,
    responses: Object.fromEntries(answers),
    ...(override && levels.includes(override.to) ? { overrides: { outcome: override } } : {}),
  };
}

function answerTo(item: AskedItem, answer: Response, document: Instrument): Response {
  if (!('options' in item)) return answer;
  const codes = optionsOf(item.options, document).map(({ code }) => code);
  if (Array.isArray(answer)) return answer.filter((code) => codes.includes(code));
  return codes.includes(answer as string) ? answer : null;
}
