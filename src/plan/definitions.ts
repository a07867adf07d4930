// Every part of a document that becomes steps: what it gives a name to and which names it reads.

import { homeOf, listOf, partsIn, within, type PartKind, type Report } from '../model/index.ts';
import type { Id, Instrument } from '../model/types.ts';
import type { Context } from './context.ts';
import { PLANNED } from './steps/index.ts';
import type { AnyPlanned } from './steps/planned.ts';

export interface Definition {
  /** JSON Pointer of the part. */
  readonly path: string;
  /** The names that others read; a rule's name is read by what it raises. */
  readonly gives: readonly Id[];
  readonly reads: readonly Id[];
  /** Where an assessment says what it gives; null where none does. */
  readonly report: Report | null;
  /** Adds its steps and values to the plan. */
  readonly plan: (context: Context) => void;
}

/** All parts that need a step, kind after kind; each is read when it is asked for. */
export function* definitionsOf(document: Instrument): Generator<Definition, void> {
  for (const [kind, planned] of Object.entries(PLANNED) as [PartKind, AnyPlanned | null][])
    if (planned) yield* definitionsIn(document, kind, planned);
}

function* definitionsIn(
  document: Instrument,
  kind: PartKind,
  { gives, reads, plan }: AnyPlanned,
): Generator<Definition, void> {
  const list = listOf(kind);
  const { report } = homeOf(list);
  for (const [position, part] of partsIn(document, list).entries()) {
    const path = within('', list, position);
    const names = gives(part);
    if (!names) continue;
    yield {
      path,
      report,
      gives: names,
      reads: reads(part, document),
      plan: (context) => {
        plan(context, part, path);
      },
    };
  }
}
