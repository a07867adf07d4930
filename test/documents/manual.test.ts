// The manual: Markdown becomes what it says, and nothing of a text can run, load or lead anywhere.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manualPages } from '../../src/documents/index.ts';
import { markdown } from '../../src/documents/markdown.ts';
import { digestOf } from '../../src/model/index.ts';
import { load } from '../templates/load.ts';

const said = (text: string): string => markdown(text).text.replace(/\s*\n\s*/g, '');

describe('Markdown', () => {
  test.each([
    ['# One\n\n## Two', '<h3>One</h3><h4>Two</h4>'],
    ['**a** and *b*', '<p><strong>a</strong> and <em>b</em></p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['> a', '<blockquote><p>a</p></blockquote>'],
    ['`a < b` & c', '<p><code>a &lt; b</code> &amp; c</p>'],
    ['1 \\* 2', '<p>1 * 2</p>'],
    ['[the law](https://law.example/1)', '<p>the law (https://law.example/1)</p>'],
    ['![a scheme](x.png)', '<p>[a scheme]</p>'],
    ['<b onclick="x()">a</b>', '<p>&lt;b onclick=&quot;x()&quot;&gt;a&lt;/b&gt;</p>'],
    ['<script>x()</script>', '<p>&lt;script&gt;x()&lt;/script&gt;</p>'],
  ])('%j', (text, wanted) => {
    expect(said(text)).toBe(wanted);
  });

  test('a table has its head and its cells', () => {
    expect(said('| a | b |\n| - | - |\n| 1 | 2 |')).toBe(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  test('has none but the tags of documents, whatever is written', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '!',
      '#',
      '- ',
      '| ',
      '\n',
      'javascript:',
      '<img src=x onerror=y>',
      '&lt;',
      'a ',
    );
    const allowed =
      /^<\/?(h3|h4|p|strong|em|del|code|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|pre)>$|^<(br|hr) \/>$|^<ol start="\d+">$/;
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        (text) => {
          for (const [tag] of markdown(text).text.matchAll(/<[^>]*>/g)) expect(tag).toMatch(allowed);
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });
});

test.each(['en', 'ru', 'kk'])('the manual of the five-aspect template has its sections in %s', (language) => {
  const { instrument: document } = load('five-aspect.json');
  const page = manualPages({ document, digest: digestOf(document), language });
  for (const { title, text } of document.manual!) {
    expect(page).toContain(title[language]!);
    expect(text[language]!.trim()).not.toBe('');
  }
  expect(page).not.toContain('**');
});
