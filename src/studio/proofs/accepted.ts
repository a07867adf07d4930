// Findings apart: those that are open, those that stand for a reason, and reasons for what is not found any more. What
// only follows from another finding is told with that one.

import { exceptionFor, ruleOf, type JustifiedException } from '../../model/index.ts';
import type { Workspace } from '../state/index.ts';
import { isOfSafeguard } from '../safeguards/standing.ts';
import type { ProvedFinding } from '../../workers/index.ts';

export interface Sorted {
  readonly open: readonly ProvedFinding[];
  readonly accepted: readonly { readonly finding: ProvedFinding; readonly because: JustifiedException }[];
  readonly gone: readonly JustifiedException[];
}

/** What is told with a finding. */
export function followingFrom(
  { code, params }: ProvedFinding,
  findings: readonly ProvedFinding[],
): readonly ProvedFinding[] {
  if (code !== 'level-never') return [];
  return findings.filter(
    ({ because }) => because?.name === params['name'] && because?.level === params['level'],
  );
}

export function sorted(
  findings: readonly ProvedFinding[],
  { document, record }: Pick<Workspace, 'document' | 'record'>,
): Sorted {
  const all = findings
    .filter(({ because }) => !because)
    .map((finding) => ({
      finding,
      because: exceptionFor({ document, record }, finding),
    }));
  const found = new Set(findings.map((finding) => ruleOf(document, finding)));
  // Exceptions from safeguards have a page of their own.
  const last = new Map(record.exceptions.filter((one) => !isOfSafeguard(one)).map((one) => [one.rule, one]));
  return {
    open: all.flatMap(({ finding, because }) => (because ? [] : [finding])),
    accepted: all.flatMap(({ finding, because }) => (because ? [{ finding, because }] : [])),
    gone: [...last.values()].filter(({ rule }) => !found.has(rule)),
  };
}
