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

/** What the cells say; an empty one says nothing. All that is not understood is in `problems`. */
export function readAbout(
  cells: ItemCells,
  language: string,
  aspects: AspectsNamed,
): { about: About; problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  /** What a cell that is not empty says. */
  const read = <Value>(text: string, reader: (text: string) => Value | Diagnostic): Value | undefined => {
    if (text === '') return undefined;
    const value = reader(text);
    if (!isProblem(value)) return value;
    problems.push(value);
    return undefined;
  };
  const nature = read(cells.nature, (text) => natureOf(text) ?? problem('pasted-nature-unknown', { text }));
  const direction = read(
    cells.direction,
    (text) => directionOf(text) ?? problem('pasted-direction-unknown', { text }),
  );
  const evidence = readEvidence(cells.evidence);
  problems.push(...evidence.problems);
  const aspect = read(cells.aspect, aspects.find);
  const about = {
    ...(aspect && { aspect: aspect.id }),
    ...(nature && { nature }),
    ...(direction && { direction }),
    ...(cells.guidance !== '' && { guidance: { [language]: cells.guidance } }),
    ...(evidence.found.length > 0 && { evidence: evidence.found }),
    ...(cells.source !== '' && { source: cells.source }),
    ...(cells.relevantWhen !== '' && { relevantWhen: cells.relevantWhen }),
  };
  return { about, problems };
}

/** In the order in which they are named, each once. */
function readEvidence(cell: string): { found: Evidence[]; problems: Diagnostic[] } {
  const found: Evidence[] = [];
  const problems: Diagnostic[] = [];
  for (const text of cell.split(/[;,|\n]/).map((one) => one.trim())) {
    if (text === '') continue;
    const one = evidenceOf(text);
    if (!one) problems.push(problem('pasted-evidence-unknown', { text }));
    else if (!found.includes(one)) found.push(one);
  }
  return { found, problems };
}
