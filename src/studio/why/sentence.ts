// A sentence of the interface in which some of the places are links.

export interface Link {
  readonly text: string;
  readonly href: string;
}

export type Sentence = readonly (string | Link)[];

/** Stands in the text for a link, by its position: no text has these characters. */
const MARK = /\uE000(\d+)\uE001/;

/** `sentence((link) => t('why.rule', { rule: link(to) }))`: the text of a key, cut at its links. */
export function sentence(say: (link: (to: Link) => string) => string): Sentence {
  const links: Link[] = [];
  const text = say((to) => `\uE000${String(links.push(to) - 1)}\uE001`);
  // Every second piece is the position of a link.
  return text
    .split(MARK)
    .map((piece, i) => (i % 2 === 0 ? piece : links[Number(piece)]!))
    .filter((piece) => piece !== '');
}

/** The sentence as plain text. */
export function textOf(parts: Sentence): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
