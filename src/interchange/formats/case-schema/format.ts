// JSON Schema (draft 2020-12) of the cases of one instrument. It takes and refuses what the reader of cases does, as far
// as a schema can tell; where it cannot, that is a loss.

import { FIRST_DAY, LAST_DAY, printDate } from '../../../model/dates.ts';
import { askedAs, optionsOf, within } from '../../../model/index.ts';
import type { Instrument, Text } from '../../../model/types.ts';
import { compile, type Input, type Plan } from '../../../plan/index.ts';
import type { Loss, Source, Writer } from '../contract.ts';
import { group, jsonText, type Json, type JsonObject } from '../json.ts';
import { loss } from '../losses.ts';
import { ANY_DAY, noEarlierThan, noLaterThan } from './dates.ts';

export const writer: Writer = {
  carries: {
    '/id': true,
    '/version': true,
    '/languages': true,
    '/title': true,
    '/scales/*/id': true,
    '/scales/*/options/*/code': true,
    '/scales/*/options/*/label': true,
    '/scales/*/options/*/anchor': true,
    '/scales/*/options/*/noAnswer': 'loss-no-answer',
    '/items/*/id': true,
    '/items/*/kind': true,
    '/items/*/label': true,
    '/items/*/guidance': true,
    '/items/*/relevantWhen': 'loss-relevance',
    '/items/*/options/*/code': true,
    '/items/*/options/*/label': true,
    '/items/*/options/*/anchor': true,
    '/items/*/options/*/noAnswer': 'loss-no-answer',
    '/items/*/min': true,
    '/items/*/max': true,
    '/items/*/decimals': true,
    '/classifications/*/id': true,
    '/classifications/*/label': true,
    '/classifications/*/description': true,
    '/classifications/*/professional': 'loss-override-steps',
  },
  write: (source) => {
    const { plan, diagnostics } = compile(source.document);
    if (!plan) return { contents: null, diagnostics };
    const texts = new Texts(source);
    const text = jsonText(schemaOf(source, plan, texts));
    const losses = [...decimalsIn(source.document, plan), ...texts.losses];
    return { contents: [new TextEncoder().encode(text)], losses, diagnostics };
  },
};

function schemaOf({ document, language }: Source, plan: Plan, texts: Texts): JsonObject {
  const { id, version, title } = document;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:aspect:${id}:${version}:case-schema:${language}`,
    ...texts.titled('/title', title),
    $ref: '#/$defs/case',
    $defs: {
      case: caseOf(document, plan, texts),
      cases: { type: 'array', items: { $ref: '#/$defs/case' } },
    },
  };
}

function caseOf(document: Instrument, plan: Plan, texts: Texts): JsonObject {
  const inputs = new Map(plan.inputs.map((input) => [input.id, input]));
  const responses = document.items.map((item, at): [string, Json] => {
    const path = within('/items', at);
    const input = inputs.get(item.id);
    const said = texts.titled(`${path}/label`, item.label, `${path}/guidance`, item.guidance);
    // What is recorded and never scored is not looked at.
    return [item.id, { ...said, ...(input ? answerTo(input, optionsAt(document, at, texts)) : {}) }];
  });
  const overrides = document.classifications.map(({ id, label, description }, at): [string, Json] => {
    const path = within('/classifications', at);
    const said = texts.titled(`${path}/label`, label, `${path}/description`, description);
    const to = { enum: [...(plan.values.get(id)?.codes ?? [])] };
    const properties = { to, reason: NOT_BLANK };
    return [id, { ...said, type: 'object', properties, required: ['to', 'reason'] }];
  });
  return group(
    {
      id: { anyOf: [NOT_BLANK, { type: 'number' }] },
      assessedOn: { type: 'string', pattern: ANY_DAY },
      responses: group(Object.fromEntries(responses), []),
      overrides: { ...group(Object.fromEntries(overrides), []), type: ['object', 'null'] },
    },
    ['id', 'assessedOn', 'responses'],
  );
}

const NOT_BLANK: JsonObject = { type: 'string', pattern: '\\S' };

function answerTo(input: Input, options: readonly JsonObject[]): JsonObject {
  const { min, max, decimals } = input;
  switch (input.type) {
    case 'boolean':
      return { enum: [true, false, 1, 0, null] };
    case 'code':
      return { oneOf: [...options, { type: 'null' }] };
    case 'codes':
      return { type: ['array', 'null'], items: { oneOf: options } };
    case 'number':
      return { type: [decimals === 0 ? 'integer' : 'number', 'null'], minimum: min, maximum: max };
    case 'date': {
      const limits = [
        ...(min > FIRST_DAY ? [noEarlierThan(printDate(min))] : []),
        ...(max < LAST_DAY ? [noLaterThan(printDate(max))] : []),
      ];
      const bounds = limits.map((pattern) => ({ type: ['string', 'null'], pattern }));
      const all: JsonObject = bounds.length > 0 ? { allOf: bounds } : {};
      return { type: ['string', 'null'], pattern: ANY_DAY, ...all };
    }
  }
}

function optionsAt(document: Instrument, at: number, texts: Texts): JsonObject[] {
  const item = document.items[at]!;
  const asked = askedAs(document, item);
  if (!('options' in asked)) return [];
  const { options } = asked;
  const scale = document.scales.findIndex(({ id }) => id === options);
  const path = typeof options === 'string' ? within('/scales', scale) : within('/items', at);
  return optionsOf(options, document).map(({ code, label, anchor }, position) => {
    // What was earlier has the options of another part.
    const [place, key] =
      item.kind === 'earlier' ? [path, 'of'] : [within(path, 'options', position), 'label'];
    return { const: code, ...texts.titled(within(place, key), label, within(place, 'anchor'), anchor) };
  });
}

/**
 * `multipleOf` would refuse 0.07 where a validator divides in doubles, as most do: how many decimals a number may have
 * stands in no schema.
 */
function decimalsIn({ items }: Instrument, { inputs }: Plan): Loss[] {
  return inputs
    .filter(({ type, decimals }) => type === 'number' && decimals > 0)
    .map(({ id, decimals }) => {
      const at = items.findIndex((item) => item.id === id);
      const path = within('/items', at, ...('decimals' in items[at]! ? ['decimals'] : []));
      return loss('loss-decimals', path, { of: id, decimals });
    });
}

/** The texts of the document in one language, and what that costs. */
class Texts {
  /** By place: a scale that several items share is told once. */
  private readonly untranslated = new Map<string, Loss>();
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  get losses(): Loss[] {
    const { document, language } = this.source;
    const others = document.languages.flatMap((other, at) =>
      other === language ? [] : [loss('loss-language', within('/languages', at), { language: other })],
    );
    return [...others, ...this.untranslated.values()];
  }

  titled(titlePath: string, title: Text, descriptionPath = '', description?: Text): JsonObject {
    const [short, long] = [this.say(titlePath, title), this.say(descriptionPath, description)];
    return { ...(short === '' ? {} : { title: short }), ...(long === '' ? {} : { description: long }) };
  }

  /** In the language, else in the first of the document that has it, which is told. */
  private say(path: string, text: Text | undefined): string {
    const { document, language } = this.source;
    const inOrder = [language, ...document.languages].map((one) => text?.[one] ?? '');
    const said = inOrder.find((one) => one !== '') ?? '';
    if (said !== '' && inOrder[0] === '')
      this.untranslated.set(path, loss('loss-translation', path, { language, text: said }));
    return said;
  }
}
