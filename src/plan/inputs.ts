// What a case holds: one input for every item but text.

import { dayOr, FIRST_DAY, LAST_DAY } from '../model/dates.ts';
import { askedAs, optionsOf, type AskedItem } from '../model/index.ts';
import type { Instrument, Item } from '../model/types.ts';
import type { Context, KnownValue } from './context.ts';
import { checkLimit } from './steps/authored.ts';
import type { Input } from './types.ts';

export function planInputs(context: Context): void {
  context.document.items.forEach((item, position) => {
    const asked = askedAs(context.document, item);
    if (asked.kind === 'text') {
      context.outline(item.id);
      return;
    }
    const value = valueOf(asked, context.document, `/items/${String(position)}`);
    context.name(value);
    if (value.type === 'number' && 'min' in item && typeof item.min !== 'string') {
      checkLimit(context, value, 'lowest', item.min, `${value.path}/min`);
      checkLimit(context, value, 'highest', item.max as number | undefined, `${value.path}/max`);
    }
    context.inputs.push(inputOf(item, value));
  });
}

function valueOf(item: Exclude<AskedItem, { kind: 'text' }>, document: Instrument, path: string): KnownValue {
  const base = { id: item.id, path, codes: [], decimals: 0 };
  switch (item.kind) {
    case 'choice':
    case 'multi-choice': {
      const options = optionsOf(item.options, document);
      const type = item.kind === 'choice' ? 'code' : 'codes';
      return { ...base, type, codes: options.map((option) => option.code), options };
    }
    case 'number':
      return { ...base, type: 'number', decimals: item.decimals, min: item.min, max: item.max };
    case 'boolean':
      return { ...base, type: 'boolean' };
    case 'date':
      return {
        ...base,
        type: 'date',
        min: dayOr(item.min, FIRST_DAY),
        max: dayOr(item.max, LAST_DAY),
      };
  }
}

function inputOf(item: Item, value: KnownValue): Input {
  return {
    id: value.id,
    type: value.type,
    codes: value.codes,
    noAnswer: (value.options ?? []).filter((option) => option.noAnswer).map(({ code }) => code),
    min: value.min ?? 0,
    max: value.max ?? 0,
    decimals: value.decimals,
    conditional: item.relevantWhen !== undefined,
    earlierOf: item.kind === 'earlier' ? item.of : null,
  };
}
