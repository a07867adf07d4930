// Markdown as HTML of a document. What is read are its words and their order alone: HTML is shown as it is written,
// pictures by their words, and of links the address is printed, so that nothing of a text can run or load anything.

import { lexer, type Token, type Tokens } from 'marked';
import { html, type Html } from './html.ts';

export function markdown(text: string): Html {
  return html`${lexer(text).map(block)}`;
}

function block(token: Token): Html | null {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      // The title of the section stands above them.
      return depth === 1 ? html`<h3>${inline(tokens)}</h3>` : html`<h4>${inline(tokens)}</h4>`;
    }
    case 'paragraph':
      return html`<p>${inline((token as Tokens.Paragraph).tokens)}</p>`;
    case 'text': {
      const { tokens, raw } = token as Tokens.Text;
      return tokens ? html`${inline(tokens)}` : html`${raw}`;
    }
    case 'blockquote':
      return html`<blockquote>${(token as Tokens.Blockquote).tokens.map(block)}</blockquote>`;
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      const entries = items.map(({ tokens }) => html`<li>${tokens.map(block)}</li>`);
      return ordered
        ? html`<ol start="${typeof start === 'number' ? start : 1}">
            ${entries}
          </ol>`
        : html`<ul>
            ${entries}
          </ul>`;
    }
    case 'table':
      return table(token as Tokens.Table);
    case 'code':
      return html`<pre>${(token as Tokens.Code).text}</pre>`;
    case 'hr':
      return html`<hr />`;
    default:
      return html`<p>${token.raw}</p>`;
  }
}

function table({ header, rows }: Tokens.Table): Html {
  return html`<table>
    <thead>
      <tr>
        ${header.map(({ tokens }) => html`<th>${inline(tokens)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map(({ tokens }) => html`<td>${inline(tokens)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function inline(tokens: readonly Token[]): Html[] {
  return tokens.map(piece);
}

function piece(token: Token): Html {
  switch (token.type) {
    case 'strong':
      return html`<strong>${inline((token as Tokens.Strong).tokens)}</strong>`;
    case 'em':
      return html`<em>${inline((token as Tokens.Em).tokens)}</em>`;
    case 'del':
      return html`<del>${inline((token as Tokens.Del).tokens)}</del>`;
    case 'codespan':
      return html`<code>${token.raw.replace(/^`+ ?| ?`+$/g, '')}</code>`;
    case 'br':
      return html`<br />`;
    case 'escape':
      return html`${token.raw.slice(1)}`;
    case 'link': {
      const { tokens, href, text, raw } = token as Tokens.Link;
      const isBare = raw === href || raw === `<${href}>` || text === href;
      return isBare ? html`${href}` : html`${inline(tokens)} (${href})`;
    }
    case 'image':
      return html`[${(token as Tokens.Image).text}]`;
    default:
      return html`${token.raw}`;
  }
}
