// The module and what lies beside it, as files.

import { compile } from '../../../plan/index.ts';
import { WASM_HOSTS, WASM_README, wasmOf } from '../../../targets/index.ts';
import { provenanceOf } from '../../provenance.ts';
import type { Writer } from '../contract.ts';
import { jsonText } from '../json.ts';
import { lossesOfTarget } from '../losses.ts';

export { agreeing } from './agree.ts';

export const writer: Writer = {
  carries: { '': true },
  write: ({ document, status }) => {
    const { plan, diagnostics } = compile(document);
    if (!plan) return { contents: null, diagnostics };
    const { module, layout, lost } = wasmOf(plan, provenanceOf(document, status));
    const texts = [jsonText(layout), WASM_README, ...WASM_HOSTS].map((text) =>
      new TextEncoder().encode(text),
    );
    return { contents: [module, ...texts], losses: lossesOfTarget(lost, plan, document), diagnostics };
  },
};
