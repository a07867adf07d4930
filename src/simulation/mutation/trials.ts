// Cases on a changed core: only what the change can reach is worked out anew.

import { askedOf, evaluateNode, itemOf, overrideOf, type Core, type Definition } from '../../core/index.ts';
import { columnsOf, valueAt, type Case } from '../../engine/index.ts';
import type { Expected } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';

type Held = number | null;

/** A case as the core reads it, with what the instrument itself says of it. */
export interface Trial {
  /** By item; `assessed_on`; by the name of an override. */
  readonly given: ReadonlyMap<string, Held>;
  readonly values: ReadonlyMap<string, Held>;
  /** Whether a change of the value of a name would be noticed: of what, and in which way it is compared. */
  readonly looked: (name: string) => Look;
}

/** `raised`: true or not; `unknown`: known or not. */
export type Look = 'value' | 'raised' | 'unknown' | 'asked' | null;

export class Trials {
  private readonly plan: Plan;
  private readonly core: Core;
  private readonly byName: ReadonlyMap<string, Definition>;
  /** Of the changed core that was looked at last. */
  private latest: { readonly core: Core; readonly byName: ReadonlyMap<string, Definition> } | undefined;

  constructor(plan: Plan, core: Core) {
    this.plan = plan;
    this.core = core;
    this.byName = byNameOf(core);
  }

  private definitionsOf(core: Core): ReadonlyMap<string, Definition> {
    if (this.latest?.core !== core) this.latest = { core, byName: byNameOf(core) };
    return this.latest.byName;
  }

  of(cases: readonly { readonly given: Case; readonly expected: Expected | null }[]): readonly Trial[] {
    const columns = columnsOf(
      this.plan,
      cases.map(({ given }) => given),
    );
    const held = (column: Parameters<typeof valueAt>[0] | undefined, row: number): Held => {
      const value = column ? valueAt(column, row) : NaN;
      return Number.isNaN(value) ? null : value;
    };
    return cases.map(({ expected }, row) => {
      const given = new Map<string, Held>([['assessed_on', columns.assessedOn[row]!]]);
      for (const { id } of this.plan.inputs) given.set(id, held(columns.items.get(id), row));
      for (const id of this.plan.results.classifications)
        given.set(overrideOf(id), held(columns.overrides.get(id), row));
      return this.given(given, expected);
    });
  }

  /** A case as the core reads it. */
  given(given: ReadonlyMap<string, Held>, expected: Expected | null): Trial {
    return { given, values: this.valuesOf(this.core, given, null), looked: this.lookOf(expected, given) };
  }

  /** The definitions of a changed core that are not those of the instrument. */
  changedIn(core: Core): readonly string[] {
    return core.definitions.filter((one) => this.byName.get(one.name) !== one).map(({ name }) => name);
  }

  /** Whether a changed core says something else of a case where somebody looks. */
  notices(changed: Core, { given, values, looked }: Trial): boolean {
    const others = this.valuesOf(changed, given, values);
    return changed.definitions.some((definition) => {
      const own = this.byName.get(definition.name);
      if (own === definition) return false;
      const look = looked(definition.name);
      if (look === null || !own) return false;
      const [was, is] = [said(own, values.get(own.name)!), said(definition, others.get(definition.name)!)];
      if (look === 'raised') return (was === 1) !== (is === 1);
      return look === 'unknown' ? (was === null) !== (is === null) : was !== is;
    });
  }

  /** Whether some of the definitions, which both cores have, are others in a case: nothing else is worked out for it. */
  differIn(changed: Core, names: readonly string[], given: ReadonlyMap<string, Held>): boolean {
    const [own, other] = [lazily(this.byName, given), lazily(this.definitionsOf(changed), given)];
    return names.some((name) => own(name) !== other(name));
  }

  /** `known`: values of the definitions that both cores share. */
  private valuesOf(
    core: Core,
    given: ReadonlyMap<string, Held>,
    known: ReadonlyMap<string, Held> | null,
  ): ReadonlyMap<string, Held> {
    const values = new Map<string, Held>();
    for (const { name } of core.inputs) values.set(name, given.get(name) ?? given.get(itemOf(name)) ?? null);
    for (const definition of core.definitions) {
      const { name, node } = definition;
      const shared = known !== null && this.byName.get(name) === definition;
      values.set(name, shared ? known.get(name)! : evaluateNode(node, (read) => values.get(read)!));
    }
    return values;
  }

  /** What is left out of what is expected is not compared. Null: everything that is reported is. */
  private lookOf(expected: Expected | null, given: ReadonlyMap<string, Held>): (name: string) => Look {
    const { results, inputs } = this.plan;
    const looks = new Map<string, Look>();
    const reported = [results.scores, results.levels, results.values, results.classifications].flat();
    for (const id of reported) if (isExpected(id, expected)) looks.set(id, 'value');
    for (const [part, ids] of [
      ['flags', results.flags],
      ['recommendations', results.recommendations],
    ] as const)
      for (const id of ids) {
        const [isRaisedSeen, isUnknownSeen] = [!expected || expected[part], !expected || expected.unknown];
        if (isRaisedSeen) looks.set(id, isUnknownSeen ? 'value' : 'raised');
        else if (isUnknownSeen) looks.set(id, 'unknown');
      }
    if (!expected || expected.missing)
      for (const { id, earlierOf } of inputs)
        if (earlierOf === null && (given.get(id) ?? null) === null) looks.set(askedOf(id), 'asked');
    return (name) => looks.get(name) ?? null;
  }
}

function byNameOf({ definitions }: Core): ReadonlyMap<string, Definition> {
  return new Map(definitions.map((one) => [one.name, one]));
}

/** Works out what is asked for, and what that reads. */
function lazily(
  definitions: ReadonlyMap<string, Definition>,
  given: ReadonlyMap<string, Held>,
): (name: string) => Held {
  const values = new Map<string, Held>();
  const read = (name: string): Held => {
    const known = values.get(name);
    if (known !== undefined) return known;
    const definition = definitions.get(name);
    const value = definition
      ? evaluateNode(definition.node, read)
      : (given.get(name) ?? given.get(itemOf(name)) ?? null);
    values.set(name, value);
    return value;
  };
  return read;
}

function isExpected(id: string, expected: Expected | null): boolean {
  if (!expected) return true;
  const { scores = {}, levels = {}, values = {}, classification = {} } = expected;
  return [scores, levels, values, classification].some((part) => Object.hasOwn(part, id));
}

/** Codes by their names: a formula lists those that it mentions. */
function said({ node: { type, codes = [] } }: Definition, held: Held): Held | string {
  if (held === null) return null;
  if (type === 'code') return codes[held]!;
  if (type !== 'codes') return held;
  return codes
    .filter((_, position) => (held >>> position) & 1)
    .sort()
    .join();
}
