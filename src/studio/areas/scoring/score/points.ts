// The points of a term, wherever they come from.

import type { PointsBand, Term } from '../../../../model/types.ts';
import { codesWithLabels } from '../../../editor/index.ts';
import { formatNumber, t } from '../../../i18n/index.ts';
import type { Workspace } from '../../../state/index.ts';

/** One code of a term with its points; null where it has none. */
export interface CodePoints {
  readonly code: string;
  readonly label: string;
  readonly points: number | null;
}

/** The codes that a term can give points to, with those that hold now. */
export function codePointsOf(workspace: Workspace, { of, points }: Term): readonly CodePoints[] {
  if (Array.isArray(points)) return [];
  const type = workspace.scope.get(of)?.type;
  const own = (code: string): number | undefined => (points as Record<string, number> | undefined)?.[code];
  if (type === 'boolean') {
    return [
      { code: 'true', label: t('scoring.yes'), points: points ? (own('true') ?? null) : 1 },
      { code: 'false', label: t('scoring.no'), points: points ? (own('false') ?? null) : 0 },
    ];
  }
  const usual = type === 'codes' ? 1 : null;
  return codesWithLabels(workspace.document, of).map(({ code, label, points: ofOption }) => ({
    code,
    label: workspace.say(label) || code,
    points: points ? (own(code) ?? null) : (ofOption ?? usual),
  }));
}

/** The points of a term in short: `0 · 1 · 2`. */
export function sayPoints(workspace: Workspace, term: Term): string {
  if (Array.isArray(term.points)) return sayBands(term.points);
  const points = codePointsOf(workspace, term).map((one) =>
    one.points === null ? '—' : formatNumber(one.points),
  );
  return points.length > 0 ? points.join(' · ') : t('scoring.theNumber');
}

function sayBands(bands: readonly PointsBand[]): string {
  return bands.map(({ points }) => formatNumber(points)).join(' · ');
}
