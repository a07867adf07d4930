// The rules as a file.

import { compile } from '../../../plan/index.ts';
import { rulesModule } from '../../../targets/index.ts';
import { provenanceOf } from '../../provenance.ts';
import type { Writer } from '../contract.ts';

export const writer: Writer = {
  carries: { '': true },
  write: ({ document, status }) => {
    const { plan, diagnostics } = compile(document);
    if (!plan) return { contents: null, diagnostics };
    const title = document.title[document.languages[0] ?? ''] ?? document.id;
    const text = rulesModule(plan, provenanceOf(document, status), title);
    return { contents: [new TextEncoder().encode(text)], diagnostics };
  },
};
