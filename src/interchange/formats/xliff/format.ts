// The texts of one language as XLIFF 2: units with one segment each, known by the names of their places.

import { textsOf, TextStates, type Condition } from '../../../model/index.ts';
import { compile } from '../../../plan/index.ts';
import { CARRIES_TEXTS } from '../../texts/whole.ts';
import type { TextsReader, Writer } from '../contract.ts';
import { readXliff } from './read.ts';
import { attribute, content } from './xml.ts';

export const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';

/** Core has no word for a source text that has changed: a state of our own says it beside one of the core's. */
const STATES: Readonly<Record<Condition, string>> = {
  missing: 'state="initial"',
  draft: 'state="translated"',
  stale: 'state="translated" subState="aspect:stale"',
  reviewed: 'state="reviewed"',
};

export const writer: Writer = {
  carries: CARRIES_TEXTS,
  write: ({ document, record, language }) => {
    const { plan, diagnostics } = compile(document);
    if (!plan) return { contents: null, diagnostics };
    const [source = ''] = document.languages;
    const states = new TextStates({ document, record });
    const target = language === source ? '' : ` trgLang=${attribute(language)}`;
    const units = textsOf(document).flatMap((place, at) => {
      const said = place.text[source] ?? '';
      const translation = language === source ? '' : (place.text[language] ?? '');
      const state = language === source ? 'state="initial"' : STATES[states.conditionOf(place, language)];
      return [
        `    <unit id="u${String(at + 1)}" name=${attribute(place.name)}>`,
        `      <segment ${state}>`,
        `        <source>${content(said)}</source>`,
        ...(translation === '' ? [] : [`        <target>${content(translation)}</target>`]),
        '      </segment>',
        '    </unit>',
      ];
    });
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<xliff xmlns="${NAMESPACE}" version="2.0" srcLang=${attribute(source)}${target}>`,
      `  <file id=${attribute(document.id)} original=${attribute(`${document.id}-${document.version}`)} xml:space="preserve">`,
      ...units,
      '  </file>',
      '</xliff>',
      '',
    ];
    return { contents: [new TextEncoder().encode(lines.join('\n'))], diagnostics };
  },
};

export const texts: TextsReader = { read: readXliff };
