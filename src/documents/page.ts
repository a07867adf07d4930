// A document as one HTML file that needs nothing else, and as A4 pages with their numbers at the foot; a page that goes to
// somebody alone has none.

import type { Instrument, LanguageTag } from '../model/index.ts';
import { escaped, type Html } from './html.ts';
import type { Say } from './say.ts';
import { STYLE } from './style.ts';

export interface PageOf {
  readonly document: Instrument;
  /** Of the instrument, so that a sheet of paper can be traced. */
  readonly digest: string;
  readonly language: LanguageTag;
}

/** Where the pages are counted. */
const MARK = '\n';

/** Nothing in the file may load or run anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export function page({ document, digest, language }: PageOf, say: Say, title: string, body: Html): string {
  const foot = say.t('foot', {
    title: say.text(document.title),
    version: document.version,
    digest: shortDigest(digest),
  });
  const [before = '', between = '', after = ''] = say.t('pageOf', { page: MARK, pages: MARK }).split(MARK);
  const numbers = `${css(before)} counter(page) ${css(between)} counter(pages) ${css(after)}`;
  const [start, end] = say.direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${say.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${STYLE}@page { @bottom-${start} { content: ${css(whole(foot))}; padding-${end}: 6mm; } @bottom-${end} { content: ${numbers}; white-space: nowrap; } }
@page alone { @bottom-${end} { content: none; } }
</style>
</head>
<body>
<main>
${body.text}
</main>
<footer class="screen">${escaped(foot)}</footer>
</body>
</html>
`;
}

/** Enough to compare two sheets by eye. */
function shortDigest(digest: string): string {
  return `${digest.slice(0, 4)} ${digest.slice(4, 8)} … ${digest.slice(-4)}`.replaceAll(' ', '\u00a0');
}

/** The name of the digest is not parted at its hyphen. */
function whole(foot: string): string {
  return foot.replace('SHA-', 'SHA-\u2060');
}

/** A text in a style sheet: nothing in it can end the string or the style. */
function css(text: string): string {
  return `"${text.replace(/["\\<>\n\r]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
