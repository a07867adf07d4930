// What the cells say of an item besides how it is answered.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Aspect, Evidence, Id, Instrument, ItemBase } from '../../../model/types.ts';
import { folded } from '../codes.ts';
import { isProblem, problem } from '../problem.ts';
import type { ItemCells } from './answers.ts';
import { idOf } from './ids.ts';
import { directionOf, evidenceOf, natureOf } from './words.ts';

export type About = Pick<
  ItemBase,
  'aspect' | 'nature' | 'direction' | 'guidance' | 'evidence' | 'source' | 'relevantWhen'
>;

export interface AspectsNamed {
  /** Those that the document does not have. */
  readonly begun: readonly Aspect[];
  /** The aspect that a cell names by its id, or by its label in any language; one that nobody has is begun. */
  readonly find: (text: string) => Aspect | Diagnostic;
}

export function aspectsNamed(document: Instrument, language: string, freshId: (id: Id) => Id): AspectsNamed {
  const begun: Aspect[] = [];
  const begin = (text: string): Aspect => {
    const aspect = { id: freshId(idOf(text, 'aspect')), label: { [language]: text } };
    begun.push(aspect);
    return aspect;
  };
  const find = (text: string): Aspect | Diagnostic => {
    const wanted = folded(text);
    const [found, other] = [...document.aspects, ...begun].filter(({ id, label }) =>
      [id, ...Object.values(label)].some((one) => folded(one) === wanted),
    );
    return other ? problem('pasted-several-aspects', { text }) : (found ?? begin(text));
  };
  return { begun, find };
}

/** What the cells say; an empty one says nothing. */
export function readAbout(cells: ItemCells, language: string, aspects: AspectsNamed): About | Diagnostic {
  const nature = cells.nature === '' ? undefined : natureOf(cells.nature);
  if (cells.nature !== '' && !nature) return problem('pasted-nature-unknown', { text: cells.nature });
  const direction = cells.direction === '' ? undefined : directionOf(cells.direction);
  if (cells.direction !== '' && !direction)
    return problem('pasted-direction-unknown', { text: cells.direction });
  const evidence = readEvidence(cells.evidence);
  if (isProblem(evidence)) return evidence;
  const aspect = cells.aspect === '' ? undefined : aspects.find(cells.aspect);
  if (isProblem(aspect)) return aspect;
  return {
    ...(aspect && { aspect: aspect.id }),
    ...(nature && { nature }),
    ...(direction && { direction }),
    ...(cells.guidance !== '' && { guidance: { [language]: cells.guidance } }),
    ...(evidence.length > 0 && { evidence }),
    ...(cells.source !== '' && { source: cells.source }),
    ...(cells.relevantWhen !== '' && { relevantWhen: cells.relevantWhen }),
  };
}

/** In the order in which they are named, each once. */
function readEvidence(cell: string): Evidence[] | Diagnostic {
  const found: Evidence[] = [];
  for (const text of cell.split(/[;,|\n]/).map((one) => one.trim())) {
    if (text === '') continue;
    const one = evidenceOf(text);
    if (!one) return problem('pasted-evidence-unknown', { text });
    if (!found.includes(one)) found.push(one);
  }
  return found;
}
