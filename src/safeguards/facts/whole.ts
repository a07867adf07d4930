// Facts of an instrument as a whole, and of each of its languages.

import { textsOf } from '../../model/index.ts';
import type { Instrument, Text } from '../../model/types.ts';
import type { Subject } from '../catalogue.ts';
import { wordIn, type WordList } from '../words.ts';
import { hasText } from './items.ts';
import { isInUse, type Sight } from './sight.ts';

export function instrumentSubject(sight: Sight): Subject<'instrument'> {
  const { document, record, status, decisions, deciding, plan } = sight;
  const { about, items, scores } = document;
  const { purpose, population, legalBasis, administeredBy, contest, terms } = about;
  const said = [...aboutTexts(document), ...actionTexts(document)];
  const decidingItems = items.filter(({ id }) => deciding.has(id));
  const sums = scores.filter(({ method, id }) => method === 'sum' && deciding.has(id));
  return {
    kind: 'instrument',
    path: '',
    params: {},
    facts: {
      status,
      /** Approved or released. */
      isInUse: isInUse(sight),
      saysPurpose: hasText(purpose),
      saysPopulation: hasText(population),
      saysLegalBasis: hasText(legalBasis),
      saysWhoAssesses: hasText(administeredBy),
      saysHowToContest: hasText(contest),
      saysTerms: hasText(terms),
      authors: about.authors?.length ?? 0,
      sources: about.sources?.length ?? 0,
      decisions: decisions.length,
      classifications: document.classifications.length,
      reassessments: document.reassessments.length,
      tests: document.tests.length,
      untestedCodes: decisions.reduce(
        (sum, name) => sum + untested(document, name, plan.values.get(name)!.codes),
        0,
      ),
      decidingItems: decidingItems.length,
      decidingDynamic: decidingItems.filter(({ nature }) => nature === 'dynamic').length,
      decidingProtective: decidingItems.filter(({ direction }) => direction === 'protective').length,
      /** Changing items that are neither risk nor strength: they ask for help. */
      needs: items.filter(({ nature, direction }) => nature === 'dynamic' && direction === 'neutral').length,
      recommendations: document.recommendations.length,
      textItems: items.filter(({ kind }) => kind === 'text').length,
      consistencyChecks:
        (document.constraints ?? []).length + document.flags.filter(({ kind }) => kind === 'validity').length,
      saysTriggers: wordIn('triggers', said) !== null,
      saysReliability: isSaid('reliability', said),
      saysValidity: isSaid('validity', said),
      saysPilot: record.statuses.some((one) => one.status === 'piloted') || isSaid('pilot', said),
      saysTraining: wordIn('training', [administeredBy]) !== null,
      namesWomen: wordIn('women', [population]) !== null,
      namesEvidenceOnWomen: wordIn('women', [about.description, legalBasis, ...citations(document)]) !== null,
      isForExtremism: wordIn('extremism', [document.title, purpose, population]) !== null,
      sumsDecide: sums.length > 0,
      approvedByAuthor: approvedByAuthor(sight),
      /** A flag says that answers are missing. */
      saysMissing: document.rules.some(
        ({ when, then }) => /\bnull\b/.test(when) && then.some(({ effect }) => effect === 'flag'),
      ),
    },
  };
}

/** False where no word of it stands. Where one does, a person reads what is said: it may be that there is no evidence. */
function isSaid(list: WordList, texts: readonly (Text | undefined)[]): false | null {
  return wordIn(list, texts) === null ? false : null;
}

function untested({ tests }: Instrument, name: string, codes: readonly string[]): number {
  const expected = new Set(
    tests.map(({ expected: { levels, classification } }) => ({ ...levels, ...classification })[name]),
  );
  return codes.filter((code) => !expected.has(code)).length;
}

const citations = ({ about }: Instrument): Text[] =>
  (about.sources ?? []).map(({ citation }) => ({ en: citation, ru: citation }));

function aboutTexts(document: Instrument): (Text | undefined)[] {
  const { description, purpose, population, administeredBy, contest, terms } = document.about;
  return [description, purpose, population, administeredBy, contest, terms, ...citations(document)];
}

function actionTexts({ flags, recommendations, classifications }: Instrument): (Text | undefined)[] {
  return [...flags, ...recommendations, ...classifications].flatMap(({ label, description }) => [
    label,
    description,
  ]);
}

/** Names are all that is compared; null where nobody is named. */
function approvedByAuthor({ document, record }: Sight): boolean | null {
  const approved = record.statuses.filter(({ status }) => status === 'approved').map(({ who }) => who.trim());
  if (approved.includes('')) return null;
  return approved.some((who) => (document.about.authors ?? []).includes(who));
}

export function languageSubjects(sight: Sight): Subject<'language'>[] {
  const { document } = sight;
  const texts = textsOf(document);
  return document.languages.map((language, position) => {
    const missing = texts.filter(({ text }) => (text[language] ?? '').trim() === '').length;
    return {
      kind: 'language',
      path: `/languages/${String(position)}`,
      params: { language, count: missing },
      facts: { isSource: position === 0, missing, isInUse: isInUse(sight) },
    };
  });
}
