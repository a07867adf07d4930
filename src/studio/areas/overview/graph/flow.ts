// How a result comes about: what an instrument is made of, in stages from the items to the outcome.

import { namesIn } from '../../../../language/index.ts';
import {
  definitionsOf,
  expressionsOf,
  referencesOf,
  type DefinitionKind,
  type Id,
  type Instrument,
  type Reference,
} from '../../../../model/index.ts';
import { isEffect } from '../../../state/uses.ts';

/** What a node stands for. Scales that cut a value, and norms that convert it, stand with the value. */
export type NodeKind = 'items' | 'value' | 'table' | 'classification' | 'advice';

export interface FlowNode {
  readonly key: string;
  readonly kind: NodeKind;
  /** The part that it is called after: an aspect, a value, a table; null for items without an aspect, and for advice. */
  readonly id: Id | null;
  /** All that it stands for, in the order of the document. */
  readonly ids: readonly Id[];
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** Only a rule leads there. */
  readonly byRule: boolean;
}

export interface Flow {
  readonly stages: readonly (readonly FlowNode[])[];
  readonly edges: readonly FlowEdge[];
}

const ADVICE = 'advice';
const itemsKey = (aspect: Id | undefined): string => `items ${aspect ?? ''}`;

export function flowOf(document: Instrument): Flow {
  const apart = new Set<Id>();
  for (;;) {
    const homes = homesOf(document, apart);
    const edges = edgesOf(document, homes);
    const stages = stagesOf(nodesOf(document, homes), edges);
    const before = apart.size;
    for (const id of turning(stages, edges)) apart.add(id);
    if (apart.size === before) return { stages, edges };
  }
}

/** What stands with a value and reads what the value leads to: then its node would lead to itself. */
function turning(stages: Flow['stages'], edges: readonly FlowEdge[]): readonly Id[] {
  const places = new Map(
    stages.flatMap((stage, at) => stage.map((node) => [node.key, { at, node }] as const)),
  );
  return edges
    .filter(({ from, to, byRule }) => !byRule && places.get(from)!.at >= places.get(to)!.at)
    .flatMap(({ from, to }) => [from, to].map((key) => places.get(key)!.node))
    .flatMap(({ kind, key, ids }) => (kind === 'value' ? ids.filter((id) => id !== key) : []));
}

/** The keys of what leads to a node, of what it leads to, and its own. */
export function pathThrough({ edges }: Flow, key: string): ReadonlySet<string> {
  const follow = (from: 'from' | 'to', to: 'from' | 'to'): ReadonlySet<string> => {
    const seen = new Set([key]);
    for (const one of seen) for (const edge of edges) if (edge[from] === one) seen.add(edge[to]);
    return seen;
  };
  return new Set([...follow('from', 'to'), ...follow('to', 'from')]);
}

/** The key of the node in which each name stands; `apart` are nodes of their own. Constants, scales, tests have none. */
function homesOf(document: Instrument, apart: ReadonlySet<Id>): ReadonlyMap<Id, string> {
  const homes = new Map<Id, string>();
  for (const { id, aspect } of document.items) homes.set(id, itemsKey(aspect));
  for (const { id } of [...document.scores, ...document.formulas, ...document.classifications])
    homes.set(id, id);
  for (const { id, outputs } of document.tables) {
    homes.set(id, id);
    for (const output of outputs) homes.set(output.id, id);
  }
  for (const { id } of [...document.flags, ...document.recommendations]) homes.set(id, ADVICE);
  // What converts or cuts a value stands with it; of an answer, it is a value of its own.
  const follows = [...document.norms, ...document.levels, ...document.reassessments];
  for (const { id } of follows) homes.set(id, id);
  for (let changed = true; changed;) {
    changed = false;
    for (const { id, of } of follows) {
      if (apart.has(id)) continue;
      const home = homes.get(of);
      if (home === undefined || home.startsWith('items ') || home === id || homes.get(id) === home) continue;
      if (isFollower(homes, follows, of, id)) continue;
      homes.set(id, home);
      changed = true;
    }
  }
  return homes;
}

/** Whether `of` rests on `id` itself: a circle, of which the checks tell. */
function isFollower(
  homes: ReadonlyMap<Id, string>,
  follows: readonly { readonly id: Id; readonly of: Id }[],
  of: Id,
  id: Id,
): boolean {
  const seen = new Set<Id>();
  for (let at: Id | undefined = of; at !== undefined && !seen.has(at);) {
    if (at === id || homes.get(at) === id) return true;
    seen.add(at);
    at = follows.find((one) => one.id === at)?.of;
  }
  return false;
}

const KINDS: Partial<Record<DefinitionKind, NodeKind>> = {
  table: 'table',
  classification: 'classification',
};

function nodesOf(document: Instrument, homes: ReadonlyMap<Id, string>): readonly FlowNode[] {
  const groups = new Map<string, Id[]>();
  // Aspects in their order, items without one after them.
  for (const { id } of document.aspects) groups.set(itemsKey(id), []);
  const definitions = definitionsOf(document);
  for (const { id } of definitions) {
    const key = homes.get(id);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  const kinds = new Map(definitions.map(({ id, kind }) => [id, kind]));
  const nodes = [...groups].flatMap(([key, ids]): FlowNode[] => {
    if (ids.length === 0) return [];
    if (key === ADVICE) return [{ key, kind: 'advice', id: null, ids }];
    if (key.startsWith('items '))
      return [{ key, kind: 'items', id: key.slice('items '.length) || null, ids }];
    return [
      {
        key,
        kind: KINDS[kinds.get(key)!] ?? 'value',
        id: key,
        ids: [key, ...ids.filter((id) => id !== key)],
      },
    ];
  });
  const isLast = ({ kind }: FlowNode) => kind === 'advice';
  return [...nodes.filter((node) => !isLast(node)), ...nodes.filter(isLast)];
}

function edgesOf(document: Instrument, homes: ReadonlyMap<Id, string>): readonly FlowEdge[] {
  const edges = new Map<string, FlowEdge>();
  const connect = (from: Id, to: Id, byRule: boolean): void => {
    const [source, target] = [homes.get(from), homes.get(to)];
    if (source === undefined || target === undefined || source === target) return;
    if (target.startsWith('items ')) return;
    // A rule may read any item: then the picture would be all lines.
    if (byRule && source.startsWith('items ')) return;
    const key = `${source}>${target}`;
    if (!edges.has(key) || !byRule) edges.set(key, { from: source, to: target, byRule });
  };
  const owners = new Map(definitionsOf(document).map(({ id, path }) => [path, id]));
  // Test cases, of which most references are, lead nowhere.
  const references = referencesOf(document, (list) => list !== 'tests');
  const effects = effectsByRule(references);
  for (const [path, names] of readsByOwner(document, references)) {
    const owner = owners.get(path);
    if (owner === undefined) continue;
    const reached = path.startsWith('/rules/') ? (effects.get(path) ?? []) : [owner];
    for (const name of names) for (const to of reached) connect(name, to, path.startsWith('/rules/'));
  }
  return [...edges.values()];
}

/** The names that each part reads, by the pointer to the part. */
function readsByOwner(
  document: Instrument,
  references: readonly Reference[],
): ReadonlyMap<string, ReadonlySet<Id>> {
  const reads = new Map<string, Set<Id>>();
  const add = (path: string, name: Id): void => {
    const owner = ownerOf(path);
    const names = reads.get(owner) ?? new Set();
    reads.set(owner, names.add(name));
  };
  for (const one of references) if (!isEffect(one)) add(one.path, one.id);
  for (const { path, text } of expressionsOf(document)) for (const name of namesIn(text)) add(path, name);
  return reads;
}

/** What follows from each rule, by the pointer to it. */
function effectsByRule(references: readonly Reference[]): ReadonlyMap<string, readonly Id[]> {
  const effects = new Map<string, Id[]>();
  for (const { id, path } of references.filter(isEffect))
    effects.set(ownerOf(path), [...(effects.get(ownerOf(path)) ?? []), id]);
  return effects;
}

function ownerOf(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

/** Items first, outcomes and what follows from them last; between, each as soon as all that it reads is there. A circle
 * ends where it began. */
function stagesOf(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): readonly (readonly FlowNode[])[] {
  const sources = new Map<string, string[]>();
  for (const { from, to } of edges) sources.set(to, [...(sources.get(to) ?? []), from]);
  const known = new Map<string, number>();
  const stageOf = (key: string): number => {
    const stage = known.get(key);
    if (stage !== undefined) return stage;
    known.set(key, 0);
    const before = sources.get(key) ?? [];
    const own = key.startsWith('items ') ? 0 : Math.max(1, ...before.map((one) => stageOf(one) + 1));
    known.set(key, own);
    return own;
  };
  for (const { key } of nodes) stageOf(key);
  const last = new Set(nodes.filter(({ kind }) => kind === 'classification').map(({ key }) => key));
  for (const key of last) for (const { from, to, byRule } of edges) if (from === key && !byRule) last.add(to);
  last.add(ADVICE);
  const inner = nodes.filter(({ key }) => !last.has(key));
  const count = Math.max(0, ...inner.map(({ key }) => known.get(key)!)) + 1;
  const stages = Array.from({ length: count }, (_, at) => inner.filter(({ key }) => known.get(key) === at));
  const outcomes = [...last].flatMap((key) => nodes.filter((node) => node.key === key));
  return [...stages, outcomes].filter((stage) => stage.length > 0);
}
