// Conditions in the words of the document; what no sentence says stands as it is written.

import { namingOf, saySentence, sentenceOf, textOfPieces, type Naming } from '../language/sentences/index.ts';
import type { Instrument } from '../model/index.ts';
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
    const sentence = sentenceOf(condition, this.#scope);
    if (sentence === null || sentence.kind === 'feel') return html`<code>${condition}</code>`;
    return html`${textOfPieces(saySentence(sentence, this.#naming))}`;
  }
}
