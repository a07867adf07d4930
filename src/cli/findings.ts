// Findings, of which a file may have millions: the first of each kind are told, the others are counted.

import type { Diagnostic } from '../model/diagnostic.ts';
import { MOST_ALIKE } from '../model/findings.ts';
import type { Call } from './call.ts';
import { say } from './say.ts';
import { lineOf, tell } from './print.ts';

export class Findings {
  private readonly counts = new Map<Diagnostic['code'], number>();
  private readonly call: Pick<Call, 'all' | 'quiet' | 'language'>;
  private readonly out: (line: string) => void;

  constructor(call: Pick<Call, 'all' | 'quiet' | 'language'>, out: (line: string) => void = tell) {
    this.call = call;
    this.out = out;
  }

  /** Answers whether it was told. */
  tell(place: string, diagnostic: Diagnostic): boolean {
    const { quiet, language } = this.call;
    if ((quiet && diagnostic.severity !== 'error') || !this.isTold(diagnostic)) return false;
    this.out(lineOf(place, diagnostic, language));
    return true;
  }

  /** Those that are told, in their order. */
  firstOf<Placed extends { readonly diagnostic: Diagnostic }>(all: readonly Placed[]): Placed[] {
    return all.filter(({ diagnostic }) => this.isTold(diagnostic));
  }

  /** How many of each kind were not told. */
  get untold(): ReadonlyMap<Diagnostic['code'], number> {
    const more = [...this.counts].map(([code, count]) => [code, count - MOST_ALIKE] as const);
    return new Map(this.call.all ? [] : more.filter(([, count]) => count > 0));
  }

  /** Says at the end what was not told. */
  tellUntold(): void {
    for (const [code, count] of this.untold) tell(say('untold', { code, count }, this.call.language));
  }

  /** Whether one more of its kind is told. */
  private isTold({ code }: Diagnostic): boolean {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    return this.call.all || count <= MOST_ALIKE;
  }
}
