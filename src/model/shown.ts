// Texts as they are shown: nobody reads a name of a million signs, and a page that draws one stands still meanwhile.

/** In UTF-16 units. */
export const LONGEST_SHOWN = 300;

/** A text for a message, a list or a heading. Where it is edited or copied, the whole of it is needed. */
export function shortened(text: string, most = LONGEST_SHOWN): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const cutsCharacter = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '');
  return `${text.slice(0, cutsCharacter ? end - 1 : end)}…`;
}
