// JSON Schema (draft 2020-12) of the cases of one instrument: what production systems may send.

import { askedAs, optionsOf, type AskedItem } from '../../../../model/index.ts';
import type { Instrument, Text } from '../../../../model/types.ts';
import type { Plan } from '../../../../plan/index.ts';
import { DATE, group, type Json, type JsonObject } from '../../json.ts';

export function caseSchema(instrument: Instrument, plan: Plan): JsonObject {
  const text = (one: Text) => one[instrument.languages[0] ?? ''] ?? '';
  const responses = instrument.items.map((item) => [
    item.id,
    { title: text(item.label), ...answerSchema(askedAs(instrument, item), instrument, text) },
  ]);
  const overrides = instrument.classifications
    .filter(({ professional }) => professional)
    .map(({ id, label }) => [
      id,
      {
        title: text(label),
        ...group({
          to: { enum: [...(plan.values.get(id)?.codes ?? [])] },
          reason: { type: 'string', pattern: '\\S' },
        }),
      },
    ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:aspect:${instrument.id}:${instrument.version}:case`,
    title: `A case of ${text(instrument.title)}`,
    description: 'An answer that is null or left out is missing.',
    ...group(
      {
        id: { type: 'string', pattern: '\\S' },
        assessedOn: { ...DATE, description: 'The date of the assessment.' },
        responses: group(Object.fromEntries(responses) as JsonObject, []),
        overrides: group(Object.fromEntries(overrides) as JsonObject, []),
      },
      ['id', 'assessedOn', 'responses'],
    ),
  };
}

function answerSchema(item: AskedItem, instrument: Instrument, text: (one: Text) => string): JsonObject {
  switch (item.kind) {
    case 'choice':
      return { oneOf: [...optionSchemas(item.options, instrument, text), { type: 'null' }] };
    case 'multi-choice':
      return {
        type: ['array', 'null'],
        items: { oneOf: optionSchemas(item.options, instrument, text) },
        uniqueItems: true,
      };
    case 'number':
      return {
        type: [item.decimals === 0 ? 'integer' : 'number', 'null'],
        minimum: item.min,
        maximum: item.max,
        ...(item.decimals > 0 ? { description: `At most ${String(item.decimals)} decimals.` } : {}),
      };
    case 'boolean':
      return { enum: [true, false, 1, 0, null], description: '1 stands for yes, 0 for no.' };
    case 'date':
      return {
        ...DATE,
        type: ['string', 'null'],
        ...(item.min || item.max ? { description: `From ${item.min ?? '…'} to ${item.max ?? '…'}.` } : {}),
      };
    case 'text':
      return { type: ['string', 'null'], description: 'Recorded, never scored.' };
  }
}

function optionSchemas(
  options: Parameters<typeof optionsOf>[0],
  instrument: Instrument,
  text: (one: Text) => string,
): Json[] {
  return optionsOf(options, instrument).map(({ code, label }) => ({ const: code, title: text(label) }));
}
