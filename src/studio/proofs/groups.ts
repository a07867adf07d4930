// Findings by what they mean, those that weigh most first.

import type { DiagnosticCode } from '../../model/index.ts';
import type { ProvedFinding } from '../../workers/index.ts';

const GROUPS = {
  worse: { look: 'error', codes: ['not-monotone'] },
  claims: { look: 'error', codes: ['assertion-refuted', 'constraint-excludes-all'] },
  missing: { look: 'warning', codes: ['table-gap', 'norm-gap', 'norm-group-unknown'] },
  twice: { look: 'warning', codes: ['rows-overlap', 'rows-counted-twice'] },
  scale: { look: 'warning', codes: ['value-beyond-scale', 'score-hole'] },
  never: { look: 'warning', codes: [] },
  notes: { look: 'info', codes: ['constraint-never-broken'] },
} as const satisfies Readonly<
  Record<string, { look: 'error' | 'warning' | 'info'; codes: readonly DiagnosticCode[] }>
>;

type GroupId = keyof typeof GROUPS;
type Look = (typeof GROUPS)[GroupId]['look'];

export interface FindingGroup {
  readonly id: GroupId;
  readonly look: Look;
  readonly findings: readonly ProvedFinding[];
}

/** Those that there are. */
export function grouped(findings: readonly ProvedFinding[]): readonly FindingGroup[] {
  const ids = Object.keys(GROUPS) as GroupId[];
  return ids
    .map((id) => ({
      id,
      look: GROUPS[id].look,
      findings: findings.filter(({ code }) => groupOf(code) === id),
    }))
    .filter((group) => group.findings.length > 0);
}

export const lookOf = (code: DiagnosticCode): Look => GROUPS[groupOf(code)].look;

/** Whatever has no group of its own is something that never comes, or does nothing. */
function groupOf(code: DiagnosticCode): GroupId {
  const ids = Object.keys(GROUPS) as GroupId[];
  return ids.find((id) => (GROUPS[id].codes as readonly string[]).includes(code)) ?? 'never';
}
