// Conditions and formulas in the words of the document; what cannot be read stands as it is written.

import { namingOf, sayFormula, sayOnPaper, type Naming } from '../language/sentences/index.ts';
import type { Id, Instrument } from '../model/index.ts';
import { compile } from '../plan/index.ts';
import { html, type Html } from './html.ts';
import type { Say } from './say.ts';

export class Conditions {
  readonly #naming: Naming;
  readonly #scope: ReturnType<typeof compile>['scope'];

  constructor(document: Instrument, { own, language }: Say) {
    this.#naming = namingOf(document, own, [language]);
    this.#scope = compile(document).scope;
  }

  say(condition: string): Html {
    const said = sayOnPaper(condition, { scope: this.#scope, naming: this.#naming });
    return said === null ? html`<code>${condition}</code>` : html`${said}`;
  }

  /** What is computed, a line for each case that is told apart. */
  formula(expression: string, of: Id): Html {
    const lines = sayFormula(expression, { scope: this.#scope, naming: this.#naming, of });
    if (lines === null) return html`<code>${expression}</code>`;
    return html`${lines.map((line, at) => (at === 0 ? html`${line}` : html`<br />${line}`))}`;
  }
}
