// From where a name is used in the text of an instrument to where it is given.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { definitionAt } from '../../src/studio/editor/definition.ts';

const text = readFileSync('templates/psa.json', 'utf8');

/** What is found from the middle of a piece of the text. */
function from(piece: string, at = Math.floor(piece.length / 2)): string | undefined {
  const found = definitionAt(text, text.indexOf(piece) + at);
  return found && text.slice(found.from - 7, found.to + 1);
}

describe('the definition of a name', () => {
  test('is found from a reference and from within an expression', () => {
    expect(from('"of": "age_at_current_arrest"')).toBe('"id": "age_at_current_arrest"');
    expect(from('"when": "nvca_raw >= 4', '"when": "nvca'.length)).toBe('"id": "nvca_raw"');
  });

  test('is where it stands, from there', () => {
    expect(from('"id": "nvca_raw"', '"id": "nvca'.length)).toBe('"id": "nvca_raw"');
  });

  test('is none of what is no name, nor of the whole', () => {
    const { id } = JSON.parse(text) as { id: string };
    expect(from(`"id": "${id}"`, '"id": "x'.length)).toBeUndefined();
    expect(from('"languages"')).toBeUndefined();
    expect(definitionAt(text, 0)).toBeUndefined();
  });

  test('is found in a text that cannot be read to its end', () => {
    const cut = text.slice(0, text.indexOf('"levels"'));
    const found = definitionAt(cut, cut.indexOf('"of": "age_at_current_arrest"') + 8);
    expect(found && cut.slice(found.from, found.to)).toBe('age_at_current_arrest');
  });
});
