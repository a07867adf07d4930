// What an exercise lacks before it can be handed out, and what is worth knowing when it is.

import type { Id, Instrument, LanguageTag, Text } from '../../model/types.ts';
import { itemsAsked, mustBeRated } from '../collect/asked.ts';
import type { Exercise } from '../exercise/types.ts';

/** `isNeeded`: without it nobody could rate. */
export type Lack =
  | { readonly is: 'title' | 'vignettes' | 'items'; readonly isNeeded: true }
  | { readonly is: 'story' | 'name'; readonly isNeeded: true; readonly vignette: Id }
  | {
      readonly is: 'language';
      readonly isNeeded: false;
      readonly vignette: Id;
      readonly language: LanguageTag;
    }
  | { readonly is: 'participants'; readonly isNeeded: false }
  | {
      readonly is: 'key';
      readonly isNeeded: false;
      readonly vignette: Id;
      readonly items: number;
      readonly of: number;
    };

export function lacking(exercise: Exercise, instrument: Instrument): Lack[] {
  const { languages, title, vignettes, participants, aspects } = exercise;
  const items = itemsAsked(instrument, aspects);
  return [
    ...whole('title', has(title)),
    ...whole('items', items.length > 0),
    ...whole('vignettes', vignettes.length > 0),
    ...vignettes.flatMap(({ id: vignette, title: name, story, extracts = [] }) => {
      const isTold = has(story) || extracts.some(({ text }) => has(text));
      const untold = languages.filter(
        (language) => isTold && ![story, ...extracts.map(({ text }) => text)].some((one) => one[language]),
      );
      return [
        ...(has(name) ? [] : [{ is: 'name', isNeeded: true, vignette } as const]),
        ...(isTold ? [] : [{ is: 'story', isNeeded: true, vignette } as const]),
        ...untold.map((language) => ({ is: 'language', isNeeded: false, vignette, language }) as const),
        ...unkeyed(
          exercise,
          vignette,
          items.filter(mustBeRated).map(({ id }) => id),
        ),
      ];
    }),
    ...(participants.length > 0 ? [] : [{ is: 'participants', isNeeded: false } as const]),
  ];
}

function whole(is: 'title' | 'vignettes' | 'items', isThere: boolean): Lack[] {
  return isThere ? [] : [{ is, isNeeded: true }];
}

function unkeyed({ key }: Exercise, vignette: Id, items: readonly Id[]): Lack[] {
  const rated = key.find((one) => one.vignette === vignette)?.ratings.map(({ item }) => item) ?? [];
  const open = items.filter((id) => !rated.includes(id)).length;
  return open === 0 ? [] : [{ is: 'key', isNeeded: false, vignette, items: open, of: items.length }];
}

/** In any language. */
function has(text: Text): boolean {
  return Object.values(text).some((said) => said.trim() !== '');
}
