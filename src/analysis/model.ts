// What an analysis of one or several cores stands on: the items as variables, and the diagrams over them.

import type { Core, Node } from '../core/index.ts';
import { Purse, type Budget } from './diagram/budget.ts';
import { Diagrams } from './diagram/diagrams.ts';
import { withConstraints } from './inputs/constraints.ts';
import { domainsOf, fixedOf, localCodes } from './inputs/domains.ts';
import { seenFrom, type Site } from './inputs/sites.ts';
import type { KnownCuts } from './inputs/known.ts';
import { MOST_CUTS, type Cuts, type Scale } from './inputs/stretches.ts';
import { isTold } from './inputs/told.ts';
import { scaleOf, setVariables, valueVariable, type Domain, type Variable } from './inputs/variables.ts';
import { View } from './inputs/view.ts';
import { Joints } from './joints.ts';

export interface ModelOptions {
  /** Days since 1970-01-01. */
  readonly assessedOn: number;
  readonly budget: Budget;
  /** How items are ordered: as a walk from the outcomes meets them, or as in the document. */
  readonly order: 'depth' | 'document';
  /** Milliseconds of a clock. */
  readonly now: () => number;
  /** What models of the same cores have found. */
  readonly cuts: KnownCuts;
  /** Items that come after their neighbours. */
  readonly later?: ReadonlySet<string>;
  /** Where the items and their classes are still the same, its diagrams are taken on. */
  readonly before?: Model | undefined;
}

/** Of a model that is taken on: with more of them, it is time to begin anew. */
const MOST_NODES = 400_000;

export class Model {
  readonly views: readonly View[];
  readonly domains: ReadonlyMap<string, Domain>;
  readonly variables: readonly Variable[];
  readonly diagrams: Diagrams;
  readonly purse: Purse;
  readonly joints: Joints;
  /** Items of which something is seen that tells too many of their values apart. */
  readonly openItems = new Set<string>();
  /** Names that the classes of the items tell apart as far as they are, by core. */
  readonly names: readonly ReadonlySet<string>[];
  private readonly levels: ReadonlyMap<string, number>;
  private readonly cuts: KnownCuts;
  /** Of what was asked about: whether the classes of its item tell it apart. */
  private readonly told = new WeakMap<Node, boolean>();

  constructor(cores: readonly Core[], outcomes: readonly string[], options: ModelOptions) {
    const { assessedOn, budget, order, now, cuts, later, before } = options;
    this.cuts = cuts;
    this.domains = domainsOf(cores, assessedOn);
    this.views = cores.map(
      (core) => new View(core, fixedOf(core, assessedOn), localCodes(core, this.domains)),
    );
    const seen = this.views.map((view) => {
      const known = outcomes.filter((name) => view.knows(name));
      return seenFrom(view, withConstraints(view, known), later);
    });
    this.names = seen.map(({ names }) => names);
    const met = new Set(seen.flatMap(({ items }) => items));
    const items =
      orderIn(before, met) ??
      (order === 'depth' ? [...met] : [...this.domains.keys()].filter((item) => met.has(item)));
    // What several cores share is seen once.
    const sites = [...new Map(seen.flatMap((one) => one.sites).map((site) => [site.node, site])).values()];
    this.variables = items.flatMap((item) =>
      this.variablesOf(
        this.domains.get(item)!,
        sites.filter((site) => site.item === item),
      ),
    );
    this.levels = new Map(this.variables.map(({ item, code }, level) => [keyOf(item, code), level]));
    if (before && before.diagrams.size < MOST_NODES && areSame(before.variables, this.variables)) {
      ({ purse: this.purse, diagrams: this.diagrams, joints: this.joints } = before);
    } else {
      this.purse = new Purse(budget, now);
      this.diagrams = new Diagrams(
        this.variables.map(({ classes }) => classes.length),
        this.purse,
      );
      this.joints = new Joints(this.diagrams);
    }
  }

  /** The level of an item, or of one of its codes; undefined where nothing rests on it. */
  levelOf(item: string, code = -1): number | undefined {
    return this.levels.get(keyOf(item, code));
  }

  /**
   * Whether the classes of an item tell apart what is seen of it. What its own document sees was looked at when they were
   * made; what a definition behind it or another core sees is held against them.
   */
  tellsApart(site: Site): boolean {
    const known = this.told.get(site.node);
    if (known !== undefined) return known;
    const level = this.levelOf(site.item);
    const scale = scaleOf(this.domains.get(site.item)!);
    const cuts = this.cuts.of(site, scale);
    const found = level !== undefined && isTold(site, cuts, scale, this.variables[level]!);
    this.told.set(site.node, found);
    return found;
  }

  private variablesOf(domain: Domain, sites: readonly Site[]): readonly Variable[] {
    if (domain.type === 'codes') return setVariables(domain);
    const scale = scaleOf(domain);
    const seen: Cuts[] = [];
    let count = 0;
    for (const { site, cuts } of fewestFirst(sites, scale, this.cuts)) {
      count += cuts?.from.length ?? 0;
      const isSeen = cuts !== null && count <= MOST_CUTS;
      this.told.set(site.node, isSeen);
      if (isSeen) seen.push(cuts);
      else this.openItems.add(site.item);
    }
    return [valueVariable(domain, scale, seen)];
  }
}

/** The order of another model, where it is of the same items. */
function orderIn(model: Model | undefined, met: ReadonlySet<string>): readonly string[] | null {
  const before = new Set(model?.variables.map(({ item }) => item));
  return before.size === met.size && [...met].every((item) => before.has(item)) ? [...before] : null;
}

function areSame(some: readonly Variable[], others: readonly Variable[]): boolean {
  return some.length === others.length && some.every((one, level) => isSame(one, others[level]!));
}

function isSame(one: Variable, other: Variable): boolean {
  return (
    one.item === other.item &&
    one.code === other.code &&
    one.classes.length === other.classes.length &&
    one.classes.every(
      ({ value, stretches }, n) =>
        value === other.classes[n]!.value && stretches.join() === other.classes[n]!.stretches.join(),
    )
  );
}

/** So that what tells too much apart keeps nothing else from being decided. */
function fewestFirst(
  sites: readonly Site[],
  scale: Scale,
  known: KnownCuts,
): readonly { site: Site; cuts: Cuts | null }[] {
  const all = sites.map((site) => ({ site, cuts: known.of(site, scale) }));
  const countOf = ({ cuts }: { cuts: Cuts | null }) => cuts?.from.length ?? Infinity;
  return all.sort((one, other) => countOf(one) - countOf(other));
}

const keyOf = (item: string, code: number): string => `${item}#${String(code)}`;
