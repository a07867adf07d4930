// Where in the workshops the address is: the list of exercises, a step of one, or the register.

import { currentRoute, printRoute, type Route } from '../../router/index.ts';

export const STEPS = ['prepare', 'handout', 'collect', 'discuss', 'close'] as const;
export type Step = (typeof STEPS)[number];

export interface Place {
  readonly exercise: string | null;
  readonly step: Step;
  /** What is chosen in the step. */
  readonly rest: readonly string[];
}

export function currentPlace(): Place {
  const [kind, exercise, step, ...rest] = currentRoute().path;
  if (kind !== 'exercise' || exercise === undefined) return { exercise: null, step: 'prepare', rest: [] };
  return { exercise, step: STEPS.find((one) => one === step) ?? 'prepare', rest };
}

export function routeOf(
  instrument: string,
  exercise?: string,
  step: Step = 'prepare',
  ...rest: string[]
): Route {
  const path = exercise === undefined ? [] : ['exercise', exercise, step, ...rest];
  return { area: 'workshop', instrument, path };
}

export function hrefOf(...place: Parameters<typeof routeOf>): string {
  return printRoute(routeOf(...place));
}

/** Whose results are looked at in the register; null for everybody's, undefined where the register is not open. */
export function currentPerson(): string | null | undefined {
  const [kind, person] = currentRoute().path;
  return kind === 'register' ? (person ?? null) : undefined;
}

export function registerHref(instrument: string, person?: string): string {
  return printRoute({
    area: 'workshop',
    instrument,
    path: ['register', ...(person === undefined ? [] : [person])],
  });
}
