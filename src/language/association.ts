// The parser takes all that follows `in`, or a sign without a left side, for what is tested: `a in [1..3] and b` for
// `a in ([1..3] and b)`. In DMN 1.5 (10.3.1.2) `or` binds least, then `and`, then comparisons, and operators of one
// kind are read from the left. So all that is outside of brackets is taken apart and put together once more.

import { Kept, shortcut } from '../model/shortcuts.ts';
import { childrenOf, type SyntaxNode, type SyntaxTree, type TreeNode } from './syntax.ts';

const known = new Kept(shortcut('trees of expressions'), new WeakMap<SyntaxTree, SyntaxNode>());

/** The tree of a text without errors, associated as the language says. */
export function associated(tree: SyntaxTree): SyntaxNode {
  return known.of(tree, ({ topNode }) => associate(topNode));
}

function associate(node: TreeNode): SyntaxNode {
  return new Chain(linksOf(node)).whole();
}

/** A value, or a sign between values or before one. */
interface Link {
  readonly kind: 'value' | 'prefix' | 'compare' | 'in' | 'between' | 'and' | 'or';
  readonly node: SyntaxNode;
}

/** Values and signs in the order of the text. */
function linksOf(node: TreeNode): Link[] {
  const [first, second, ...rest] = childrenOf(node);
  if (!first || !second) return [value(node)];
  switch (node.name) {
    case 'SimplePositiveUnaryTest':
      return [{ kind: 'prefix', node: copy(first) }, ...linksOf(second)];
    case 'Disjunction':
    case 'Conjunction':
    case 'Comparison': {
      const kind = second.name === 'CompareOp' ? 'compare' : (second.name as Link['kind']);
      const right =
        kind === 'in' ? testsOf(rest) : kind === 'between' ? rest.map(value) : rest.flatMap(linksOf);
      return [...linksOf(first), { kind, node: copy(second) }, ...right];
    }
    default:
      return [value(node)];
  }
}

/** After `in`: one test, or several in brackets. */
function testsOf(nodes: readonly TreeNode[]): Link[] {
  const [only, ...more] = nodes;
  if (only && more.length === 0) return childrenOf(only).flatMap(linksOf);
  return [{ kind: 'value', node: join('PositiveUnaryTests', nodes.map(copy)) }];
}

function value(node: TreeNode): Link {
  return { kind: 'value', node: INFIX.test(node.name) ? associate(node) : copy(node) };
}

const INFIX = /^(?:Disjunction|Conjunction|Comparison)$/;

function copy(node: TreeNode): SyntaxNode {
  const { name, from, to } = node;
  return { name, from, to, parts: childrenOf(node).map(associate) };
}

function join(name: string, parts: readonly SyntaxNode[]): SyntaxNode {
  return { name, from: parts[0]!.from, to: parts.at(-1)!.to, parts };
}

/** Puts links together: what binds closer first, from the left. */
class Chain {
  readonly #links: readonly Link[];
  #at = 0;

  constructor(links: readonly Link[]) {
    this.#links = links;
  }

  whole(): SyntaxNode {
    return this.#joined('Disjunction', 'or', () =>
      this.#joined('Conjunction', 'and', () => this.#comparison()),
    );
  }

  #joined(name: string, sign: 'and' | 'or', next: () => SyntaxNode): SyntaxNode {
    let left = next();
    while (this.#nextIs(sign)) left = join(name, [left, this.#take(), next()]);
    return left;
  }

  #comparison(): SyntaxNode {
    let left = this.#tested();
    while (this.#nextIs('compare', 'in', 'between')) {
      const between = this.#nextIs('between');
      const sign = this.#take();
      const right = between ? [this.#take(), this.#take(), this.#take()] : [this.#tested()];
      left = join('Comparison', [left, sign, ...right]);
    }
    return left;
  }

  #tested(): SyntaxNode {
    const bare = this.#nextIs('prefix');
    const first = this.#take();
    return bare ? join('SimplePositiveUnaryTest', [first, this.#tested()]) : first;
  }

  #nextIs(...kinds: readonly Link['kind'][]): boolean {
    const next = this.#links[this.#at];
    return next !== undefined && kinds.includes(next.kind);
  }

  #take(): SyntaxNode {
    const next = this.#links[this.#at] as Link;
    this.#at += 1;
    return next.node;
  }
}
