// A safeguard in words. It names parts by their ids; readers know them by their labels.

import type { Id, Instrument } from '../../../model/types.ts';
import { fill } from '../../../words/fill.ts';
import { textIn, type SaidText } from '../../../safeguards/index.ts';
import type { FoundSafeguard } from '../../../workers/index.ts';
import { currentLanguage, formatNumber, languageName } from '../../i18n/index.ts';
import type { Workspace } from '../../state/index.ts';
import { sayResult } from '../../values/index.ts';

/** Params that are ids of parts. */
const PARTS = new Set(['item', 'name', 'score', 'scale', 'norm', 'rule', 'reassessment', 'flag']);
const ARROW = ' → ';

/** A text with what was looked at in its places. */
export function sayOf(
  text: SaidText,
  { params }: FoundSafeguard,
  workspace: Workspace,
  document: Instrument,
): string {
  const nameOf = (id: Id): string => workspace.nameOf(id, document);
  const owner = String(params['name'] ?? params['scale'] ?? '');
  const said = Object.entries(params).map(([key, value]): [string, string | number] => {
    if (typeof value !== 'string') return [key, value];
    if (key === 'through') return [key, value.split(ARROW).map(nameOf).join(ARROW)];
    if (key === 'level' || key === 'to') return [key, sayResult(workspace, owner, value)];
    if (key === 'language') return [key, languageName(value)];
    return [key, PARTS.has(key) ? nameOf(value) : value];
  });
  return fill(textIn(text, currentLanguage()), Object.fromEntries(said), formatNumber);
}

/** The part that a finding is about, for a list; empty where that is the whole instrument. */
export function partOf({ path }: FoundSafeguard, workspace: Workspace, document: Instrument): string {
  const [, list = '', position = ''] = path.split('/');
  const parts = (document as unknown as Record<string, unknown>)[list];
  const part: unknown = Array.isArray(parts) ? parts[Number(position)] : undefined;
  return typeof part === 'object' && part !== null && 'id' in part
    ? workspace.nameOf(String(part.id), document)
    : '';
}

/** The names on the way from a protected attribute to a decision. */
export function wayIn({ params }: FoundSafeguard): readonly Id[] {
  const { through } = params;
  return typeof through === 'string' && through !== '' ? through.split(ARROW) : [];
}
