// What keys do while one rates: a digit chooses, Ctrl Enter goes on.

import { codesOfValue, type Code, type Instrument, type Item } from '../../model/index.ts';
import { digitsOf } from '../../studio/form/digits.ts';
import type { RatedValue } from '../../workshop/index.ts';

const TYPED = 'textarea, select, input:not([type=radio], [type=checkbox])';

export type Pressed =
  | { readonly is: 'go'; readonly step: 1 | -1 }
  | { readonly is: 'choose'; readonly value: RatedValue }
  | { readonly is: 'help' };

export function codesOf(item: Item, instrument: Instrument): readonly Code[] {
  return item.kind === 'boolean' ? ['true', 'false'] : (codesOfValue(instrument, item.id) ?? []);
}

export function pressed(
  event: KeyboardEvent,
  item: Item | null,
  instrument: Instrument,
  value: RatedValue | undefined,
): Pressed | null {
  const { key, target } = event;
  if (event.isComposing || event.altKey) return null;
  if (event.ctrlKey || event.metaKey)
    return key === 'Enter' ? { is: 'go', step: event.shiftKey ? -1 : 1 } : null;
  if (target instanceof HTMLElement && target.matches(TYPED)) return null;
  if (key === '?') return { is: 'help' };
  if (!item) return null;
  const codes = codesOf(item, instrument);
  const code = /^\d$/.test(key) ? codes[digitsOf(codes).indexOf(key)] : undefined;
  return code === undefined ? null : { is: 'choose', value: chosen(item, codes, code, value) };
}

/** What an item is rated once a code is chosen; of several it is added or taken away. */
export function chosen(
  { kind }: Item,
  codes: readonly Code[],
  code: Code,
  value: RatedValue | undefined,
): RatedValue {
  if (kind === 'boolean') return code === 'true';
  if (kind !== 'multi-choice') return code;
  const before = Array.isArray(value) ? value : [];
  return codes.filter((one) => (one === code ? !before.includes(one) : before.includes(one)));
}
