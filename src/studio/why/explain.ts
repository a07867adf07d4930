// The reason of anything that an assessment says, by its id.

import type { Why, WhyFormula, WhyRaised, WhyReassessment } from '../../engine/index.ts';
import { named, partsIn, type Id } from '../../model/index.ts';
import type { Plan, Step } from '../../plan/index.ts';
import { t } from '../i18n/index.ts';
import { explainBand } from './band.ts';
import { explainClassification } from './classification.ts';
import { explainRule } from './condition.ts';
import { explainAll, linkTo, type Assessed, type WhyContext } from './context.ts';
import { explainItem } from './item.ts';
import type { Reason } from './reason.ts';
import { explainScore } from './score.ts';
import { sentence } from './sentence.ts';
import { explainTable } from './table.ts';
import { sayValue } from './value.ts';

/** Why something named has the value that it has. */
export function explain(assessed: Assessed, id: Id): Reason {
  const context: WhyContext = { ...assessed, explain: (other) => explain(assessed, other) };
  const step = stepOf(context.plan, id);
  const why = step && context.assessment.why[step.id];
  return why && step.kind !== 'relevance'
    ? withAnswered(assessed, id, explainWhy(context, id, step, why))
    : explainItem(context, id);
}

/** A value that rests on answers which are not all there says so. */
function withAnswered({ assessment }: Assessed, id: Id, reason: Reason): Reason {
  const { answered, asked } = assessment.answered[id] ?? { answered: 0, asked: 0 };
  return answered < asked
    ? { ...reason, sentences: [...reason.sentences, [t('why.questionsBehind', { answered, asked })]] }
    : reason;
}

function explainWhy(context: WhyContext, id: Id, step: Step, why: Why): Reason {
  switch (why.kind) {
    case 'score':
      return explainScore(context, id, why);
    case 'norm':
    case 'level':
      return explainBand(context, id, why);
    case 'formula':
      return explainFormula(context, id, why);
    case 'table':
      return explainTable(context, id, step.id, why);
    case 'rule':
    case 'constraint':
    case 'relevance':
      return explainRule(context, id, why);
    case 'flag':
    case 'recommendation':
      return explainRaised(context, id, why);
    case 'classification':
      return explainClassification(context, id, why);
    case 'reassessment':
      return explainReassessment(context, id, why);
  }
}

function stepOf(plan: Plan, id: Id): Step | undefined {
  return plan.steps.find(
    (step) => step.id === id || (step.kind === 'table' && step.outputs.some((output) => output.id === id)),
  );
}

function explainFormula(context: WhyContext, id: Id, { value, reads }: WhyFormula): Reason {
  const { workspace, plan, document } = context;
  const said = sayValue(workspace, plan, id, value);
  const given = named(partsIn(document, 'constants'), id);
  if (given)
    return {
      key: id,
      sentences: [sentence((link) => t('why.constant', { name: link(linkTo(context, id)), value: said }))],
    };
  const code = named(document.formulas, id)?.expression ?? '';
  return {
    key: id,
    code,
    sentences: [
      sentence((link) =>
        value === null
          ? t('why.formulaMissing', { name: link(linkTo(context, id)) })
          : t('why.formula', { name: link(linkTo(context, id)), value: said }),
      ),
    ],
    ...(reads.length > 0 && { next: () => explainAll(context, reads) }),
  };
}

/** A flag or recommendation, by the rules that raise it. */
function explainRaised(context: WhyContext, id: Id, { value, rules }: WhyRaised): Reason {
  const name = linkTo(context, id);
  const ruleThat = (truth: boolean | null): Id | undefined =>
    rules.find(
      (rule) => (context.assessment.why[rule] as { value?: boolean | null } | undefined)?.value === truth,
    );
  const deciding = value === false ? undefined : ruleThat(value);
  const said = sentence((link) => {
    if (value === false) return t('why.notRaised', { name: link(name) });
    const rule = deciding === undefined ? t('why.nothing') : link(linkTo(context, deciding));
    return value
      ? t('why.raised', { name: link(name), rule })
      : t('why.mayBeRaised', { name: link(name), rule });
  });
  return { key: id, sentences: [said], next: () => rules.map((rule) => context.explain(rule)) };
}

function explainReassessment(context: WhyContext, id: Id, { value, of }: WhyReassessment): Reason {
  const { workspace, plan, assessment } = context;
  const [name, source] = [linkTo(context, id), linkTo(context, of)];
  const code = assessment.classification[of] ?? assessment.levels[of] ?? assessment.values[of] ?? null;
  const level = sayValue(workspace, plan, of, code);
  const said = sentence((link) =>
    value === null
      ? t('why.reassessmentMissing', { name: link(name), of: link(source) })
      : t('why.reassessment', { name: link(name), n: value, of: link(source), level }),
  );
  return { key: id, sentences: [said], next: () => [context.explain(of)] };
}
