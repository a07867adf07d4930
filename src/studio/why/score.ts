// Why a score is what it is: how its terms were combined, and what each gave.

import type { WhyScore, WhyTerm } from '../../engine/index.ts';
import type { Id, ScoreMethod } from '../../model/index.ts';
import { formatNumber, t } from '../i18n/index.ts';
import { linkTo, type WhyContext } from './context.ts';
import { explainItem } from './item.ts';
import type { Reason } from './reason.ts';
import { sentence, type Sentence } from './sentence.ts';
import { sayValue } from './value.ts';

export function explainScore(context: WhyContext, id: Id, why: WhyScore): Reason {
  return {
    key: id,
    sentences: [combined(context, id, why), ...ofHighest(why), ...prorated(why)],
    ...(why.terms.length > 0 && { next: () => why.terms.map((term, i) => explainTerm(context, term, i)) }),
  };
}

function combined(context: WhyContext, id: Id, why: WhyScore): Sentence {
  const { value, method, answered, relevant, tooFew } = why;
  const score = linkTo(context, id);
  if (tooFew && relevant > 0) {
    return sentence((link) => t('why.scoreTooFew', { score: link(score), relevant, ...tooFew }));
  }
  if (value === null) {
    return sentence((link) =>
      relevant === 0
        ? t('why.scoreOfNothing', { score: link(score) })
        : t('why.scoreMissing', { score: link(score), n: relevant - answered, relevant }),
    );
  }
  const said = formatNumber(value);
  return sentence((link) =>
    t(`why.score_${method as ScoreMethod}`, { score: link(score), value: said, n: answered }),
  );
}

/** Which of the terms count, where not all do. */
function ofHighest({ value, highest, answered }: WhyScore): Sentence[] {
  return value === null || highest === null || highest >= answered
    ? []
    : [[t('why.highest', { n: highest, answered })]];
}

function prorated({ prorated: isProrated, range, method, answered, relevant }: WhyScore): Sentence[] {
  if (!isProrated) return [];
  if (range) {
    const said = {
      answered,
      relevant,
      knownLow: formatNumber(range.known.low),
      knownHigh: formatNumber(range.known.high),
      low: formatNumber(range.whole.low),
      high: formatNumber(range.whole.high),
    };
    return [[method === 'mean' ? t('why.proratedMeanRange', said) : t('why.proratedRange', said)]];
  }
  const isTotal = method === 'sum' || method === 'count';
  return [
    [isTotal ? t('why.proratedTotal', { answered, relevant }) : t('why.prorated', { answered, relevant })],
  ];
}

function explainTerm(context: WhyContext, term: WhyTerm, position: number): Reason {
  const isItem = context.document.items.some(({ id }) => id === term.of);
  const reason = isItem ? explainItem(context, term.of) : context.explain(term.of);
  // An answer has been said here already; what is behind it, if anything, comes next.
  const next = isItem ? reason.next : (): readonly Reason[] => [reason];
  return {
    key: `${String(position)} ${term.of}`,
    sentences: [termSentence(context, term)],
    ...(next && { next }),
  };
}

function termSentence(context: WhyContext, { of, value, points, weight, state, expires }: WhyTerm): Sentence {
  const { workspace, plan } = context;
  const term = linkTo(context, of);
  const said = points === null ? '' : formatNumber(points);
  return sentence((link) => {
    switch (state) {
      case 'not relevant':
        return t('why.notAsked', { item: link(term) });
      case 'missing':
        return t('why.termMissing', { term: link(term) });
      case 'undated':
      case 'expired': {
        const { since, months: n, date } = expires!;
        const known = {
          term: link(term),
          answer: sayValue(workspace, plan, of, value),
          since: link(linkTo(context, since)),
          n,
        };
        return state === 'undated'
          ? t('why.termUndated', known)
          : t('why.termExpired', { ...known, date: sayValue(workspace, plan, since, date) });
      }
      case 'missing counts':
        return t('why.termMissingCounts', { term: link(term), points: said });
      case 'answered': {
        const answer = sayValue(workspace, plan, of, value);
        if (weight !== 1)
          return t('why.termWeighted', {
            term: link(term),
            answer,
            points: said,
            weight: formatNumber(weight),
          });
        return value === points
          ? t('why.termItself', { term: link(term), points: said })
          : t('why.term', { term: link(term), answer, points: said });
      }
    }
  });
}
