// SQL as files, one for each database.

import type { Instrument } from '../../../model/types.ts';
import { compile, type Plan } from '../../../plan/index.ts';
import { duckdb, postgresql, sqlOf, type Lost } from '../../../targets/index.ts';
import { knownColumns } from '../../cases/csv/columns.ts';
import { provenanceOf } from '../../provenance.ts';
import type { Loss, Writer } from '../contract.ts';
import { loss } from '../losses.ts';

export const writer: Writer = {
  carries: { '': true },
  write: ({ document, status }) => {
    const { plan, diagnostics } = compile(document);
    if (!plan) return { contents: null, diagnostics };
    const columns = [...knownColumns(document).keys()];
    const made = [duckdb, postgresql].map((dialect) =>
      sqlOf(plan, provenanceOf(document, status), dialect, columns),
    );
    return {
      contents: made.map(({ text }) => new TextEncoder().encode(text)),
      losses: made[0]!.lost.map((one) => lossOf(one, plan, document)),
      diagnostics,
    };
  },
};

function lossOf({ id, why }: Lost, plan: Plan, document: Instrument): Loss {
  const code = why === 'doubles' ? 'loss-doubles' : 'loss-rests-on-lost';
  return loss(code, plan.values.get(id)?.path ?? pathOf(id, document), { of: id });
}

/** Of rules, flags and what else has no value of its own in the plan. */
function pathOf(id: string, document: Instrument): string {
  for (const [list, parts] of Object.entries(document)) {
    if (!Array.isArray(parts)) continue;
    const at = (parts as readonly { readonly id?: unknown }[]).findIndex((part) => part.id === id);
    if (at >= 0) return `/${list}/${String(at)}`;
  }
  return '';
}
