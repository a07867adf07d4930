// Texts that were read without a complaint, and what their names stood for: an edit leaves nearly all of them as they
// were, and what a text says depends on nothing else.

import { shortcut } from '../model/shortcuts.ts';
import { namesIn } from './names.ts';
import type { NamedValue, Scope } from './types.ts';

const way = shortcut('checked expressions');
/** As many as trees are kept of. */
const KEPT = 20_000;

interface Entry<Checked> {
  readonly names: readonly string[];
  readonly values: readonly (NamedValue | undefined)[];
  readonly checked: Checked;
}

export class Remembered<Checked extends { readonly diagnostics: readonly unknown[] }> {
  readonly #entries = new Map<string, Entry<Checked>>();

  /** `key` tells apart what the text is read for. */
  of(key: string, text: string, scope: Scope, check: () => Checked): Checked {
    const place = `${key}\n${text}`;
    const known = way.isTaken ? this.#entries.get(place) : undefined;
    if (known?.names.every((name, position) => isSame(known.values[position], scope.get(name))))
      return known.checked;
    const checked = check();
    if (checked.diagnostics.length === 0) {
      if (this.#entries.size >= KEPT) this.#entries.clear();
      const names = namesIn(text);
      this.#entries.set(place, { names, values: names.map((name) => scope.get(name)), checked });
    }
    return checked;
  }
}

/** By what the texts are about, as long as that is remembered itself. */
export class RememberedOf<Checked extends { readonly diagnostics: readonly unknown[] }> {
  readonly #by = new WeakMap<Checked, Remembered<Checked>>();

  of(subject: Checked): Remembered<Checked> {
    const known = this.#by.get(subject) ?? new Remembered<Checked>();
    this.#by.set(subject, known);
    return known;
  }
}

function isSame(one: NamedValue | undefined, other: NamedValue | undefined): boolean {
  if (one === other) return true;
  return (
    one !== undefined &&
    other !== undefined &&
    one.type === other.type &&
    one.min === other.min &&
    one.max === other.max &&
    one.decimals === other.decimals &&
    haveSameCodes(one.codes, other.codes) &&
    haveSamePoints(one.points, other.points)
  );
}

function haveSameCodes(one: NamedValue['codes'], other: NamedValue['codes']): boolean {
  if (one === other) return true;
  return one?.length === other?.length && (one ?? []).every((code, position) => code === other?.[position]);
}

function haveSamePoints(one: NamedValue['points'], other: NamedValue['points']): boolean {
  if (one === other) return true;
  return one?.size === other?.size && [...(one ?? [])].every(([code, points]) => other?.get(code) === points);
}
