// Scores: bands of points that no answer meets, values beyond the scale, totals that no answers add up to.

import { roundTo } from '../../model/decimal.ts';
import { countedTerms, named } from '../../model/index.ts';
import type { Plan, ScoreStep } from '../../plan/index.ts';
import type { Analysis } from '../analyse.ts';
import { rowsNeverMet, type Rows } from './bands.ts';
import { finding, type Finding, type Looked } from './finding.ts';
import { bandIn, probed, valueIn } from './probe.ts';
import { holesOf } from './totals.ts';

export function scoreFindings(looked: Looked): readonly Finding[] {
  return looked.plan.steps.flatMap((step) => (step.kind === 'score' ? ofScore(looked, step) : []));
}

function ofScore(looked: Looked, step: ScoreStep): readonly Finding[] {
  const { path } = looked.plan.values.get(step.id)!;
  const terms = countedTerms(looked.instrument, named(looked.instrument.scores, step.id)!, path);
  const banded = step.terms.flatMap((term, n) => {
    // Of bands that terms share, each may need only some.
    if (term.points.kind !== 'bands' || terms[n]!.sharesPoints) return [];
    const rows = { of: term.of, from: term.points.from, path: terms[n]!.at.points };
    return [
      {
        rows,
        probe: bandIn(`${step.id}.band${String(n)}`, term.of, rows.from.filter(Number.isFinite)),
      },
    ];
  });
  const scale = scaleOf(step, looked.plan);
  const unit = 10 ** -step.decimals;
  const beyond =
    scale && bandIn(`${step.id}.scale`, step.id, [scale.min, roundTo(scale.max + unit, step.decimals)]);
  const probes = [...banded.map(({ probe }) => probe), ...(beyond ? [beyond] : [])];
  const analysis = probes.length > 0 ? probed(looked, probes) : null;
  return [
    ...banded.flatMap(({ rows, probe }) => bandsNeverMet(analysis!, probe.id, rows)),
    ...(beyond ? beyondScale(looked, analysis!, step, beyond.id, scale) : []),
    ...holes(step, looked.plan, path),
  ];
}

function bandsNeverMet(analysis: Analysis, probe: string, rows: Rows): readonly Finding[] {
  const values = analysis.valuesTogether((lift) => lift.name(probe));
  return values?.some((value) => value !== null) ? rowsNeverMet(rows, values) : [];
}

interface Scale {
  readonly min: number;
  readonly max: number;
}

/**
 * Between which numbers a score lies where nothing is missing. Only where answers stand for others by their count can it
 * lie elsewhere; null where its limits say that it cannot, or where the scale is not known.
 */
function scaleOf(
  { id, method, terms, atMost, basis, highest, decimals }: ScoreStep,
  plan: Plan,
): Scale | null {
  const isProrated = atMost > 0 && basis === 'count' && highest === null;
  if (!isProrated || (method !== 'sum' && method !== 'mean')) return null;
  const isAlways = terms.map(({ of }) => !plan.inputs.some((input) => input.id === of && input.conditional));
  if (method === 'mean' && !isAlways.every(Boolean)) return null;
  const ends = terms.map(({ span, weight }, n) => {
    const both = [span.low * weight, span.high * weight, ...(isAlways[n] ? [] : [0])];
    return { low: Math.min(...both), high: Math.max(...both) };
  });
  const over = method === 'sum' ? 1 : terms.reduce((sum, { weight }) => sum + weight, 0);
  const min = ends.reduce((sum, { low }) => sum + low, 0) / over;
  const max = ends.reduce((sum, { high }) => sum + high, 0) / over;
  if (!(over > 0) || !Number.isFinite(max - min)) return null;
  const scale = { min: roundTo(min, decimals), max: roundTo(max, decimals) };
  const known = plan.values.get(id)!;
  const isWithin = (known.min ?? -Infinity) >= scale.min && (known.max ?? Infinity) <= scale.max;
  return isWithin ? null : scale;
}

function beyondScale(
  { plan, options: { assessedOn } }: Looked,
  analysis: Analysis,
  step: ScoreStep,
  probe: string,
  { min, max }: Scale,
): readonly Finding[] {
  const bands = analysis.of(probe);
  if (!bands.isExact) return [];
  const first = bands.witness((band) => band === 0 || band === 2);
  if (!first) return [];
  const witness = furthestOf(analysis, step.id, max) ?? first;
  const value = valueIn(bands.lift.view.core, assessedOn, step.id, witness)!;
  return [
    finding('value-beyond-scale', plan.values.get(step.id)!.path, { name: step.id, value, min, max }, [
      witness,
    ]),
  ];
}

/** The highest score, where it lies above the scale. */
function furthestOf(analysis: Analysis, score: string, max: number) {
  const exact = analysis.of(score);
  if (!exact.isExact) return null;
  const highest = Math.max(...exact.values().map((value) => value ?? -Infinity));
  return highest > max ? exact.witness((value) => value === highest) : null;
}

function holes(step: ScoreStep, plan: Plan, path: string): readonly Finding[] {
  return holesOf(step, plan).map((hole) => finding('score-hole', path, { name: step.id, ...hole }));
}
