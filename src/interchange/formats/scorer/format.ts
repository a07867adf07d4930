// The scorer as files.

import { compile } from '../../../plan/index.ts';
import { scorerDeclarations, scorerModule } from '../../../targets/index.ts';
import { provenanceOf } from '../../provenance.ts';
import type { Writer } from '../contract.ts';

export const writer: Writer = {
  // All that is computed; texts are asked and shown by whoever calls it.
  carries: { '': true },
  write: ({ document, status }) => {
    const { plan, diagnostics } = compile(document);
    if (!plan) return { contents: null, diagnostics };
    const title = document.title[document.languages[0] ?? ''] ?? document.id;
    const texts = [scorerModule(plan, provenanceOf(document, status), title), scorerDeclarations(plan)];
    return { contents: texts.map((text) => new TextEncoder().encode(text)), diagnostics };
  },
};
