// What whole numbers cannot say, over fractions of any size and doubles: the functions that it calls stand in the module.

import { written, type Node } from '../../core/index.ts';
import { fractionOf } from '../../model/fraction.ts';
import type { Ratio, Term, Wholes } from '../wholes/index.ts';

/** What the value of a name is called. */
export type NameOf = (name: string) => string;

interface Around {
  readonly nameOf: NameOf;
  readonly sayTerm: (term: Term) => string;
  /** Gives text a name: everything is computed once. */
  readonly named: (text: string) => string;
}

export class DoublesPrinter {
  private readonly wholes: Wholes;
  private readonly around: Around;
  private readonly names = new Map<Node, string>();

  constructor(wholes: Wholes, around: Around) {
    this.wholes = wholes;
    this.around = around;
  }

  /** What is observed of a node. */
  say({ node, kind }: Extract<Term, { op: 'in doubles' }>): string {
    switch (node.op) {
      case 'is missing':
        return `(observed(${this.quantity(node.of)}) === null)`;
      case 'compare':
        return `compared('${node.operator}', ${this.quantity(node.left)}, ${this.quantity(node.right)})`;
      default:
        if (node.type === 'code' && node.op === 'step') return this.step(node);
        return kind === 'double'
          ? `observed(${this.quantity(node)})`
          : `inUnits(${this.quantity(node)}, ${String(node.decimals ?? 0)})`;
    }
  }

  private quantity(node: Node): string {
    const known = this.names.get(node);
    if (known !== undefined) return known;
    const ratio = this.wholes.ratioOf(node);
    const name = this.around.named(ratio ? this.ofRatio(ratio) : this.beyond(node));
    this.names.set(node, name);
    return name;
  }

  private ofRatio({ n, scale, d }: Ratio): string {
    return `ratio(${this.around.sayTerm(n)}, ${String(scale)}, ${this.around.sayTerm(d)})`;
  }

  private beyond(node: Node): string {
    const list = (parts: readonly Node[]) => `[${parts.map((part) => this.quantity(part)).join(', ')}]`;
    switch (node.op) {
      case 'const': {
        const { n, d } = fractionOf(node.value as number | string);
        return `fraction(${String(n)}n, ${String(d)}n)`;
      }
      case 'read':
        return `decimal(${this.around.nameOf(node.name)})`;
      case 'subtract':
      case 'multiply':
      case 'divide':
      case 'power':
        return `calculate('${SIGNS[node.op]}', ${this.quantity(node.left)}, ${this.quantity(node.right)})`;
      case 'add':
        return `sum(${list(node.parts)})`;
      case 'least':
      case 'greatest':
        return `first('${node.op}', ${list(node.parts)})`;
      case 'sum of known':
        return `sum(known(${list(node.parts)}))`;
      case 'least of known':
        return `first('least', known(${list(node.parts)}))`;
      case 'greatest of known':
        return `first('greatest', known(${list(node.parts)}))`;
      case 'sum of highest':
        return `sum(highest(known(${list(node.parts)}), ${String(node.count)}))`;
      case 'abs':
        return `size(${this.quantity(node.of)})`;
      case 'exp':
      case 'log':
      case 'sqrt':
        return `doubled('${node.op}', ${this.quantity(node.of)})`;
      case 'round':
        return `rounded('${node.how}', ${String(node.to)}, ${this.quantity(node.of)})`;
      case 'call':
        return this.called(node);
      case 'choose': {
        const branches = node.branches.map(({ when, then }) => {
          return `[${this.around.sayTerm(this.wholes.termOf(when))}, ${this.quantity(then)}]`;
        });
        return `chosen([${branches.join(', ')}], ${this.quantity(node.otherwise)})`;
      }
      case 'first known':
        return `(known(${list(node.parts)})[0] ?? null)`;
      case 'step':
        return `decimal(${this.step(node)})`;
      default:
        throw new Error(`${node.op} is a ratio of whole numbers`);
    }
  }

  /** Bands, by what is observed of a number. */
  private step({ of, from, values }: Extract<Node, { op: 'step' }>): string {
    return `stepped(${this.quantity(of)}, ${JSON.stringify(from)}, ${JSON.stringify(values)})`;
  }

  private called(node: Extract<Node, { op: 'call' }>): string {
    // The middle of numbers in their order; written out it would add and take away doubles.
    if (node.name === 'median')
      return `median([${node.parts.map((part) => this.quantity(part)).join(', ')}])`;
    return this.quantity(written(node.name, node.parts, node.to));
  }
}

const SIGNS = { subtract: '-', multiply: '*', divide: '/', power: '**' } as const;
