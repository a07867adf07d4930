// Texts that are declared to stand for no answer.

import type { AskedItem } from '../../../model/index.ts';
import type { Meaning } from './meanings.ts';

/** With three zeros it could be thousands. */
const WHOLE = /^(-?\d+)[.,]00?$/;

/** A declared code stands for no answer however its number is written: 99 as 99.0 and 99,0 too. */
export class MissingCodes {
  private readonly texts: ReadonlySet<string>;
  private readonly numbers: ReadonlySet<number>;
  private readonly written: Meaning;

  constructor(missing: readonly string[], { kind }: AskedItem, written: Meaning) {
    this.texts = new Set(missing.map(signed));
    this.written = written;
    const numbers = kind === 'number' ? missing.map((text) => written(text)) : [];
    this.numbers = new Set(numbers.filter((one) => typeof one === 'number'));
  }

  has(text: string): boolean {
    if (this.texts.size === 0) return false;
    if (this.texts.has(signed(text))) return true;
    const answer = this.written(text);
    if (answer !== undefined) return this.numbers.has(answer as number);
    const whole = WHOLE.exec(signed(text))?.[1];
    return whole !== undefined && this.texts.has(whole);
  }
}

/** A minus sign is one however it is written. */
function signed(text: string): string {
  return text.trim().replace(/^[\u2212\u2013](?=\d)/, '-');
}
