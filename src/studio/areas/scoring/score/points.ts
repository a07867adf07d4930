// The points of a term, wherever they come from.

import { countedTerm, named, partsIn, sourcesOfDefaults, sourcesOfRecode } from '../../../../model/index.ts';
import type {
  Id,
  Instrument,
  PointsBand,
  Recode,
  Score,
  Term,
  TermDefaults,
} from '../../../../model/types.ts';
import { codesWithLabels } from '../../../editor/index.ts';
import { formatNumber, t } from '../../../i18n/index.ts';
import type { Workspace } from '../../../state/index.ts';

/** One code with its points; null where it has none. */
export interface CodePoints {
  readonly code: string;
  readonly label: string;
  readonly points: number | null;
}

/** What gives points: `Own` ones, those of the source, those of all terms, or a recode by its id. */
export const SOURCE = '';
export const OWN = '*';

export function chosenPoints({ recode, points }: TermDefaults): string {
  return recode ?? (points ? OWN : SOURCE);
}

/** The codes that a term can give points to, with those that hold now. */
export function codePointsOf(
  workspace: Workspace,
  { of, points }: Pick<Term, 'of' | 'points'>,
): readonly CodePoints[] {
  if (Array.isArray(points)) return [];
  const usual = workspace.scope.get(of)?.type === 'codes' ? 1 : null;
  return codesOf(workspace, of).map(({ code, label, points: ofOption = usual }) => ({
    code,
    label,
    points: points ? (points[code] ?? null) : ofOption,
  }));
}

/** The codes of several sources, each once, and those that only the points have. */
export function codePointsOfAll(
  workspace: Workspace,
  sources: readonly Id[],
  points: Exclude<Recode['points'], PointsBand[]>,
): readonly CodePoints[] {
  const codes = new Map(
    sources.flatMap((of) => codesOf(workspace, of).map(({ code, label }) => [code, label])),
  );
  for (const code of Object.keys(points)) if (!codes.has(code)) codes.set(code, code);
  return [...codes].map(([code, label]) => ({ code, label, points: points[code] ?? null }));
}

interface Code {
  readonly code: string;
  readonly label: string;
  readonly points?: number | undefined;
}

function codesOf(workspace: Workspace, of: Id): readonly Code[] {
  if (workspace.scope.get(of)?.type === 'boolean')
    return [
      { code: 'true', label: t('scoring.yes'), points: 1 },
      { code: 'false', label: t('scoring.no'), points: 0 },
    ];
  return codesWithLabels(workspace.document, of).map(({ label, ...one }) => ({
    ...one,
    label: workspace.say(label) || one.code,
  }));
}

/** The points that a term would have of its own, were they those that it has now. */
export function pointsToBegin(workspace: Workspace, score: Score, position: number): Recode['points'] {
  const term = countedTerm(workspace.document, score, '', position);
  if (!term) return {};
  if (Array.isArray(term.points)) return term.points;
  if (workspace.scope.get(term.of)?.type === 'number') return [{ points: 0 }];
  const codes = codePointsOf(workspace, term);
  return Object.fromEntries(codes.flatMap(({ code, points }) => (points === null ? [] : [[code, points]])));
}

/** What the points of a place are given to: of a term, its source; of a score or a recode, what uses them. */
export function sourcesAt(document: Instrument, score: Score | Recode): readonly Id[] {
  return 'terms' in score ? sourcesOfDefaults(score) : sourcesOfRecode(document, score.id);
}

/** The points of a term in short: `0 · 1 · 2`, or the name of the recode that gives them. */
export function sayPoints(workspace: Workspace, score: Score, position: number): string {
  const recode = recodeOf(workspace.document, score, position);
  if (recode) return workspace.nameOf(recode.id);
  const term = countedTerm(workspace.document, score, '', position);
  if (!term) return '';
  if (Array.isArray(term.points)) return sayMap(term.points);
  const codes = codePointsOf(workspace, term);
  return codes.length > 0 ? sayNumbers(codes.map(({ points }) => points)) : t('scoring.theNumber');
}

export function sayMap(points: Recode['points']): string {
  const numbers = Array.isArray(points) ? points.map((band) => band.points) : Object.values(points);
  return sayNumbers(numbers);
}

function sayNumbers(numbers: readonly (number | null)[]): string {
  return numbers.map((one) => (one === null ? '—' : formatNumber(one))).join(' · ');
}

function recodeOf(document: Instrument, { terms, defaults }: Score, position: number): Recode | undefined {
  const term = terms[position];
  const id = term && chosenPoints(term) === SOURCE ? defaults?.recode : term?.recode;
  return id === undefined ? undefined : named(partsIn(document, 'recodes'), id);
}
