// JSON Schema (draft 2020-12) of what one instrument says of a case.

import type { Id, Instrument } from '../../../../model/types.ts';
import { allResults, constraintsOf, type Plan, type PlanValue } from '../../../../plan/index.ts';
import { provenanceOf } from '../../../provenance.ts';
import { DATE, group, setOf, type Json, type JsonObject } from '../../json.ts';

export function assessmentSchema(instrument: Instrument, plan: Plan): JsonObject {
  const { scores, levels, values, flags, recommendations, classifications } = plan.results;
  const of = (ids: readonly Id[]) =>
    group(Object.fromEntries(ids.map((id) => [id, resultSchema(plan.values.get(id))])));
  const provenance = provenanceOf(instrument);
  const constraints = constraintsOf(plan);
  const errors = constraints.filter(({ force }) => force === 'error').map(({ id }) => id);
  const impossible =
    errors.length > 0 ? ` A case cannot be where one of these is: ${errors.join(', ')}.` : '';
  const title = instrument.title[instrument.languages[0] ?? ''] ?? instrument.id;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:aspect:${instrument.id}:${instrument.version}:assessment`,
    title: `What ${title} says of a case`,
    description: 'Null is missing: too little is known.',
    ...group({
      id: { type: 'string' },
      instrument: group(constants(provenance.instrument)),
      engine: { const: provenance.engine },
      scores: of(scores),
      levels: of(levels),
      values: of(values),
      flags: { ...setOf(flags), description: 'Those that are raised.' },
      recommendations: { ...setOf(recommendations), description: 'Those that follow.' },
      unknown: {
        ...setOf([...flags, ...recommendations]),
        description: 'Flags and recommendations of which too little is known; the others are not raised.',
      },
      classification: of(classifications),
      missing: {
        ...setOf(plan.inputs.filter(({ earlierOf }) => earlierOf === null).map(({ id }) => id)),
        description: 'Relevant items without an answer.',
      },
      ...(constraints.length > 0 && {
        violated: {
          ...setOf(constraints.map(({ id }) => id)),
          description: `Constraints that do not hold.${impossible}`,
        },
      }),
      answered: {
        ...group(Object.fromEntries(allResults(plan.results).map((id) => [id, ANSWERED]))),
        description:
          'Of the items on which a result rests, through all that it reads: how many are answered.',
      },
    }),
  };
}

const COUNT: JsonObject = { type: 'integer', minimum: 0 };
const ANSWERED = group({ answered: COUNT, asked: COUNT });

function constants(values: Readonly<Record<string, Json>>): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { const: value }]));
}

function resultSchema(value: PlanValue | undefined): JsonObject {
  switch (value?.type) {
    case 'number':
      return { type: ['number', 'null'] };
    case 'boolean':
      return { type: ['boolean', 'null'] };
    case 'date':
      return { ...DATE, type: ['string', 'null'] };
    case 'codes':
      return { ...setOf(value.codes), type: ['array', 'null'] };
    default:
      return { enum: [...(value?.codes ?? []), null] };
  }
}
