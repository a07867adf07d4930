// Safeguards from a file: nothing of it is believed before it is looked at.

import { FACTS, PLACES, type FactKind } from './catalogue.ts';
import { factsIn } from './conditions.ts';
import type { FactCondition, Safeguard, SafeguardFile } from './types.ts';
import validate from './validate.generated.js';
import { placesIn } from '../words/fill.ts';

/** What is wrong with a file of safeguards. */
export type WrongSafeguards =
  | { readonly code: 'not-safeguards'; readonly path: string }
  | {
      readonly code: 'unknown-fact';
      readonly safeguard: string;
      readonly name: string;
      readonly known: string;
    }
  | { readonly code: 'wrong-comparison'; readonly safeguard: string; readonly name: string }
  | {
      readonly code: 'unknown-place';
      readonly safeguard: string;
      readonly name: string;
      readonly known: string;
    }
  | { readonly code: 'taken-name'; readonly safeguard: string };

/** `taken`: names of safeguards that there are already. */
export function readSafeguards(
  value: unknown,
  taken: ReadonlySet<string> = new Set(),
): { readonly file: SafeguardFile | null; readonly wrong: readonly WrongSafeguards[] } {
  if (!validate(value)) {
    const paths = new Set((validate.errors ?? []).map(({ instancePath }) => instancePath));
    return { file: null, wrong: [...paths].map((path) => ({ code: 'not-safeguards', path })) };
  }
  const file = value as SafeguardFile;
  const wrong = file.safeguards.flatMap((one, position) => [
    ...(taken.has(one.id) || file.safeguards.findIndex(({ id }) => id === one.id) !== position
      ? [{ code: 'taken-name', safeguard: one.id } as const]
      : []),
    ...wrongIn(one),
  ]);
  return { file: wrong.length > 0 ? null : file, wrong };
}

function wrongIn(safeguard: Safeguard): WrongSafeguards[] {
  const facts: Readonly<Record<string, FactKind>> = FACTS[safeguard.of];
  const places = PLACES[safeguard.of];
  const ofFacts = factsIn(safeguard.broken).flatMap((one): WrongSafeguards[] => {
    const { fact: name } = one;
    const said = { safeguard: safeguard.id, name };
    const kind = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (!kind) return [{ code: 'unknown-fact', ...said, known: Object.keys(facts).join(', ') }];
    return canCompare(one, kind) ? [] : [{ code: 'wrong-comparison', ...said }];
  });
  const named = [safeguard.title, safeguard.reason, safeguard.todo].flatMap((text) =>
    Object.values(text).flatMap(placesIn),
  );
  const inRule = Object.values(safeguard.rule ?? {}).flatMap(placesIn);
  const unknown = new Set([...named.filter((name) => !places.includes(name)), ...inRule]);
  return [
    ...ofFacts,
    ...[...unknown].map((name) => ({
      code: 'unknown-place' as const,
      safeguard: safeguard.id,
      name,
      known: places.join(', '),
    })),
  ];
}

function canCompare({ operator, value }: FactCondition, kind: FactKind): boolean {
  if (kind === 'number') return typeof value === 'number';
  const isEquality = operator === 'equal' || operator === 'notEqual';
  return isEquality && typeof value === (kind === 'text' ? 'string' : 'boolean');
}
