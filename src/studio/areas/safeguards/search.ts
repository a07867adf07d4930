// Which safeguards a query finds: every word of it stands in what they say.

import { sayRule, textIn, type Safeguard } from '../../../safeguards/index.ts';
import { currentLanguage } from '../../i18n/index.ts';

export function fits(safeguard: Safeguard, query: string): boolean {
  const language = currentLanguage();
  const { id, reason, todo, source } = safeguard;
  const said = [sayRule(safeguard, language), textIn(reason, language), textIn(todo, language)];
  const all = [id, ...said, source.citation, source.clause].join(' ').toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
