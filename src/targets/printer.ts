// Prints terms. What stands in several places gets a name, so that no text grows with how often it is read.

import { partsOf, type Term } from './wholes/index.ts';

/** `Text`: what terms are printed as. */
export abstract class Printer<Text = string> {
  private readonly uses = new Map<Term, number>();
  private readonly names = new Map<Term, Text>();

  /** Before a definition is printed: whatever it reads twice is named. */
  protected count(term: Term): void {
    const before = this.uses.get(term) ?? 0;
    this.uses.set(term, before + 1);
    if (before === 0) partsOf(term).forEach((part) => this.count(part));
  }

  /** The text of a term, or its name where it has one. */
  protected text(term: Term): Text {
    const name = this.names.get(term);
    if (name !== undefined) return name;
    return (this.uses.get(term) ?? 0) > 1 ? this.atom(term) : this.say(term);
  }

  /** Text that may be repeated. */
  protected atom(term: Term): Text {
    const known = this.names.get(term);
    if (known !== undefined) return known;
    const text = this.say(term);
    const name = isShort(term) ? text : this.named(term, text);
    this.names.set(term, name);
    return name;
  }

  protected abstract say(term: Term): Text;

  /** Gives text a name. */
  protected abstract named(term: Term, text: Text): Text;
}

function isShort({ op }: Term): boolean {
  return op === 'read' || op === 'whole' || op === 'truth' || op === 'date' || op === 'missing';
}
