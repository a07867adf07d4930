// SQL as files, one for each database.

import { compile } from '../../../plan/index.ts';
import { DIALECTS, sqlOf } from '../../../targets/index.ts';
import { knownColumns } from '../../cases/csv/columns.ts';
import { provenanceOf } from '../../provenance.ts';
import type { Writer } from '../contract.ts';
import { lossesOfTarget } from '../losses.ts';

export const writer: Writer = {
  carries: { '': true },
  write: ({ document, status }) => {
    const { plan, diagnostics } = compile(document);
    if (!plan) return { contents: null, diagnostics };
    const columns = [...knownColumns(document).keys()];
    const made = DIALECTS.map((dialect) => sqlOf(plan, provenanceOf(document, status), dialect, columns));
    return {
      contents: made.map(({ text }) => new TextEncoder().encode(text)),
      losses: lossesOfTarget(made[0]!.lost, plan, document),
      diagnostics,
    };
  },
};
