// The codebook to read: each item and result with its codes, for those who analyse the data.

import { linesOf, type Line } from '../interchange/formats/codebook/lines.ts';
import { Conditions } from './conditions.ts';
import { html, type Html } from './html.ts';
import { page, type PageOf } from './page.ts';
import { Say } from './say.ts';

export function codebookPages(source: PageOf): string {
  const { document, language } = source;
  const say = new Say(document, language);
  const groups = new Map<string, Line[]>();
  for (const line of linesOf(document)) groups.set(line.name, [...(groups.get(line.name) ?? []), line]);
  const conditions = new Conditions(document, say);
  /** In words for readers, and to the letter for who computes it anew. */
  const computed = ({ kind, name }: Line): Html | null => {
    const formula = kind === 'formula' ? document.formulas.find(({ id }) => id === name) : undefined;
    if (!formula) return null;
    return html`${conditions.formula(formula.expression, name)}<br /><code>${formula.expression}</code>`;
  };
  const title = say.t('codebookTitle', { title: say.text(document.title) });
  const body = html`
    <h1>${title}</h1>
    <p class="muted small">${say.t('codebookHelp')}</p>
    <table class="codebook">
      <thead>
        <tr>
          <th>${say.t('nameInFiles')}</th>
          <th>${say.t('label')}</th>
          <th>${say.t('codes')}</th>
          <th class="number">${say.t('points')}</th>
        </tr>
      </thead>
      <tbody>
        ${[...groups].map(([name, lines]) => {
          const own = lines as [Line, ...Line[]];
          const [first] = own;
          const coded = codesOf(own, say);
          return html`<tr>
            <td>${nameOf(name)}<br /><span class="small muted">${kindOf(first, say)}</span></td>
            <td>${say.text(first.label)}</td>
            <td colspan="2">
              ${
                coded.length > 0
                  ? coded.map(
                      ({ code, label, points }) =>
                        html`<div class="coded">
                          <code>${code}</code><span>${label}</span>
                          <span class="number">${points === undefined ? '' : say.number(points)}</span>
                        </div>`,
                    )
                  : (computed(first) ?? limits(first, say))
              }
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  `;
  return page(source, say, title, body);
}

interface Coded {
  readonly code: string;
  readonly label: string;
  readonly points?: number | undefined;
}

/** Also those that no file lists, since they are the same for all of their kind or come from elsewhere. */
function codesOf(lines: readonly [Line, ...Line[]], say: Say): readonly Coded[] {
  const [{ kind, name }] = lines;
  if (kind === 'boolean')
    return [
      { code: 'true', label: say.t('yes') },
      { code: 'false', label: say.t('no') },
    ];
  if (kind === 'classification')
    return say.codes(name).map((code) => ({ code, label: say.code(name, code) }));
  return lines.flatMap(({ code, codeLabel, points }) =>
    code === undefined ? [] : [{ code, label: say.text(codeLabel), points }],
  );
}

/** A name that does not fit is broken between its words. */
function nameOf(name: string): Html {
  const words = name.split(/(?<=_)/);
  return html`<code>${words.map((word, at) => (at === 0 ? html`${word}` : html`<wbr />${word}`))}</code>`;
}

function kindOf({ kind }: Line, say: Say): string {
  const key = `kind_${kind.replaceAll(/[ -]/g, '_')}` as Parameters<Say['t']>[0];
  return say.t(key);
}

function limits({ min, max, unit }: Line, say: Say): string {
  if (min === undefined && max === undefined) return say.text(unit);
  const shown = (value: number | string | undefined) =>
    typeof value === 'number' ? say.number(value) : value === undefined ? '…' : say.day(value);
  return [say.t('range', { min: shown(min), max: shown(max) }), say.text(unit)]
    .filter(Boolean)
    .join('\u00a0');
}
