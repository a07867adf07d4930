// What the message of a removal says besides: what names the part that is gone, and does not work without it.

import { t } from './i18n/index.ts';
import type { Id, Instrument } from '../model/index.ts';
import type { Workspace } from './state/index.ts';
import { brokenWithout } from './state/uses.ts';

/** As many as are read in a message. */
const SHOWN = 3;
/** Whoever removes more than that knows that much goes with it, and waits for no list. */
const MOST = 50;

/** The message with the names of what is left without something that was there before. */
export function sayRemoved(
  text: string,
  workspace: Workspace,
  before: Instrument,
  gone: readonly Id[],
): string {
  if (gone.length > MOST) return text;
  const { ids } = brokenWithout(before, ...gone);
  if (ids.length === 0) return text;
  const names = ids.slice(0, SHOWN).map((id) => workspace.nameOf(id));
  const more = ids.length > SHOWN ? [`+${String(ids.length - SHOWN)}`] : [];
  return `${text} ${t('shell.stillNamed', { names: [...names, ...more].join(', ') })}`;
}
