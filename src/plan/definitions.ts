// Every part of a document that becomes steps: what it gives a name to and which names it reads.

import type { Id, Instrument } from '../model/types.ts';
import { namesIn } from '../language/index.ts';
import type { Context } from './context.ts';
import { planClassification } from './steps/classification.ts';
import { planFormula } from './steps/formula.ts';
import { planLevels } from './steps/level.ts';
import { planNorm } from './steps/norm.ts';
import { planFlag, planRecommendation } from './steps/raised.ts';
import { planReassessment } from './steps/reassessment.ts';
import { planRelevance } from './steps/relevance.ts';
import { planRule } from './steps/rule.ts';
import { planScore } from './steps/score.ts';
import { planTable } from './steps/table.ts';

export interface Definition {
  /** JSON Pointer of the part. */
  readonly path: string;
  /** The names that others read; a rule's name is read by what it raises. */
  readonly gives: readonly Id[];
  readonly reads: readonly Id[];
  /** Adds its steps and values to the plan. */
  readonly plan: (context: Context) => void;
}

/** All parts that need a step, in the order of the document; each is read when it is asked for. */
export function* definitionsOf(document: Instrument): Generator<Definition, void> {
  yield* listOf(document.items, 'items', (item, path) =>
    item.relevantWhen === undefined
      ? null
      : {
          gives: [item.id],
          reads: namesIn(item.relevantWhen),
          plan: (context) => planRelevance(context, item.id, item.relevantWhen as string, path),
        },
  );
  yield* listOf(document.scores, 'scores', (score, path) => ({
    gives: [score.id],
    reads: score.terms.map((term) => term.of),
    plan: (context) => planScore(context, score, path),
  }));
  yield* listOf(document.norms, 'norms', (norm, path) => ({
    gives: [norm.id],
    reads: [norm.of, ...(norm.groups ?? []).flatMap((group) => namesIn(group.when))],
    plan: (context) => planNorm(context, norm, path),
  }));
  yield* listOf(document.levels, 'levels', (scale, path) => ({
    gives: [scale.id],
    reads: [scale.of, ...(scale.groups ?? []).flatMap((group) => namesIn(group.when))],
    plan: (context) => planLevels(context, scale, path),
  }));
  yield* listOf(document.formulas, 'formulas', (formula, path) => ({
    gives: [formula.id],
    reads: namesIn(formula.expression),
    plan: (context) => planFormula(context, formula, path),
  }));
  yield* listOf(document.tables, 'tables', (table, path) => ({
    gives: table.outputs.map((output) => output.id),
    reads: [
      ...table.inputs.map((input) => input.expression),
      ...table.rows.flatMap((row) => row.when),
    ].flatMap(namesIn),
    plan: (context) => planTable(context, table, path),
  }));
  yield* listOf(document.rules, 'rules', (rule, path) => ({
    gives: [rule.id],
    reads: namesIn(rule.when),
    plan: (context) => planRule(context, rule, path),
  }));
  yield* listOf(document.flags, 'flags', (flag, path) => {
    const rules = rulesWith(document, (effect) => effect.effect === 'flag' && effect.flag === flag.id);
    return { gives: [flag.id], reads: rules, plan: (context) => planFlag(context, flag, rules, path) };
  });
  yield* listOf(document.recommendations, 'recommendations', (recommendation, path) => {
    const rules = rulesWith(
      document,
      (effect) => effect.effect === 'recommend' && effect.recommendation === recommendation.id,
    );
    return {
      gives: [recommendation.id],
      reads: rules,
      plan: (context) => planRecommendation(context, recommendation, rules, path),
    };
  });
  yield* listOf(document.classifications, 'classifications', (classification, path) => ({
    gives: [classification.id],
    reads: [
      classification.of,
      ...rulesWith(
        document,
        (effect) => effect.effect === 'override' && effect.classification === classification.id,
      ),
    ],
    plan: (context) => planClassification(context, classification, path),
  }));
  yield* listOf(document.reassessments, 'reassessments', (reassessment, path) => ({
    gives: [reassessment.id],
    reads: [reassessment.of],
    plan: (context) => planReassessment(context, reassessment, path),
  }));
}

function* listOf<Part>(
  parts: readonly Part[],
  list: string,
  define: (part: Part, path: string) => Omit<Definition, 'path'> | null,
): Generator<Definition, void> {
  for (const [position, part] of parts.entries()) {
    const path = `/${list}/${String(position)}`;
    const definition = define(part, path);
    if (definition) yield { path, ...definition };
  }
}

type Effects = Instrument['rules'][number]['then'][number];

function rulesWith(document: Instrument, wanted: (effect: Effects) => boolean): Id[] {
  return document.rules.filter((rule) => rule.then.some(wanted)).map((rule) => rule.id);
}
