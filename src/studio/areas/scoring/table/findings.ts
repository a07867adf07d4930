// What is proved of one decision table, and what the tried case makes of its rows.

import type { Workspace } from '../../../state/index.ts';
import type { ProvedFinding } from '../../../../workers/index.ts';
import { t } from '../../../i18n/index.ts';
import type { RowMark } from '../../../grid/index.ts';

/** Findings of the table as it is now, those of its rows among them. */
export function findingsOf(workspace: Workspace, path: string): readonly ProvedFinding[] {
  const findings = workspace.proofs?.current?.findings ?? [];
  return findings.filter((one) => one.path === path || one.path.startsWith(`${path}/rows/`));
}

/** What stands beside the number of a row: that something is proved of it, or that the tried case is in it. */
export function rowMark(workspace: Workspace, id: string, path: string, index: number): RowMark | undefined {
  const finding = findingsOf(workspace, path).find((one) => one.path === `${path}/rows/${String(index)}`);
  if (finding)
    return { look: 'warning', label: t(`table.mark_${DEAD.has(finding.code) ? 'never' : 'twice'}`) };
  return hitsOf(workspace, id).includes(index) ? { look: 'hit', label: t('table.tried') } : undefined;
}

/** What is found of a row that never decides. */
export const DEAD = new Set<string>(['row-never-holds', 'row-never-taken']);

/** Rows that give the outcome of the tried case, while it is of the table as it is now. */
export function hitsOf(workspace: Workspace, id: string): readonly number[] {
  const { assessed } = workspace.trial;
  const tables = workspace.document.tables;
  const table = tables.find((one) => one.id === id);
  if (!assessed || table === undefined || assessed.document.tables.find((one) => one.id === id) !== table)
    return [];
  const why = assessed.assessment.why[id];
  return why?.kind === 'table' ? why.hits : [];
}
