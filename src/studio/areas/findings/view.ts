// Which finding is looked at: its address holds it, so that going back and forth works.

import { ruleOf } from '../../../model/index.ts';
import { currentRoute, go, printRoute } from '../../router/index.ts';
import type { Workspace } from '../../state/index.ts';
import type { ProvedFinding } from '../../../workers/index.ts';

/** `#/instrument/KEY/findings/of/RULE`; null where none is named. */
export function chosenRule(): string | null {
  const [part, rule] = currentRoute().path;
  return part === 'of' ? (rule ?? null) : null;
}

export function hrefOf(finding: ProvedFinding | null, { key, document }: Workspace): string {
  const path = finding ? ['of', ruleOf(document, finding)] : [];
  return printRoute({ area: 'findings', instrument: key, path });
}

export function look(finding: ProvedFinding, { key, document }: Workspace): void {
  go({ area: 'findings', instrument: key, path: ['of', ruleOf(document, finding)] }, { replace: true });
}
