// Text as XML.

/** What XML 1.0 cannot hold: control characters, halves of pairs, and two that are no characters. */
const UNHELD =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Content of a source or target: what XML cannot hold stands there by its number, as XLIFF has it. */
export function content(text: string): string {
  return escaped(text).replace(
    UNHELD,
    (character) => `<cp hex="${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`,
  );
}

/** An attribute in its quotation marks. */
export function attribute(text: string): string {
  return `"${escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#xA;').replaceAll('\t', '&#x9;').replace(UNHELD, '')}"`;
}

/** A carriage return would be read as a line feed. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}
