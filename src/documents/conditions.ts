// Conditions and formulas in the words of the document; what cannot be read stands as it is written.

import { ASSESSED_ON, namingOf, sayFormula, sayOnPaper, type Naming } from '../language/sentences/index.ts';
import type { Id, Instrument } from '../model/index.ts';
import { compile } from '../plan/index.ts';
import { html, type Html } from './html.ts';
import type { Say } from './say.ts';

export class Conditions {
  readonly #naming: Naming;
  readonly #scope: ReturnType<typeof compile>['scope'];

  /** On paper nothing but quotation marks tells a name or an answer from the words around it. */
  constructor(document: Instrument, say: Say) {
    const naming = namingOf(document, say.own, [say.language]);
    const quoted = (name: string): string => say.t('quoted', { name });
    this.#naming = {
      ...naming,
      name: (id) => quoted(id === ASSESSED_ON ? say.t('assessedOn') : naming.name(id)),
      code: (of, code) => quoted(naming.code(of, code)),
    };
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
