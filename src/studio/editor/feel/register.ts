// FEEL in Monaco: completion, help under the pointer, other names and the arguments of functions, all asked of
// src/language.

import { completions, hover, signatureAt, signatureOf, type Completion } from '../../../language/index.ts';
import type { TextRange } from '../../../model/diagnostic.ts';
import { t } from '../../i18n/index.ts';
import { sayType, type FeelHelp } from './help.ts';
import type { Monaco } from '../monaco.ts';

export const FEEL = 'feel';

/** The help of each open field, by its text model. */
const fields = new WeakMap<Monaco.editor.ITextModel, FeelHelp>();

export function giveHelp(model: Monaco.editor.ITextModel, help: FeelHelp): void {
  fields.set(model, help);
}

let registered = false;

export function registerFeel(monaco: typeof Monaco): void {
  if (registered) return;
  registered = true;
  monaco.languages.register({ id: FEEL });
  monaco.languages.setLanguageConfiguration(FEEL, {
    brackets: [
      ['(', ')'],
      ['[', ']'],
    ],
    autoClosingPairs: [
      { open: '(', close: ')' },
      { open: '[', close: ']' },
      { open: '"', close: '"', notIn: ['string'] },
    ],
    wordPattern: /[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?/u,
  });
  monaco.languages.registerCompletionItemProvider(FEEL, {
    triggerCharacters: ['"', '=', '(', '[', ',', '.', ' '],
    provideCompletionItems: (model, position) => ({ suggestions: suggestionsAt(monaco, model, position) }),
  });
  monaco.languages.registerHoverProvider(FEEL, {
    provideHover: (model, position) => hoverAt(model, position),
  });
  monaco.languages.registerRenameProvider(FEEL, {
    resolveRenameLocation: (model, position) => nameAt(model, position),
    provideRenameEdits: (model, position, to) => renameAt(model, position, to),
  });
  monaco.languages.registerSignatureHelpProvider(FEEL, {
    signatureHelpTriggerCharacters: ['(', ','],
    provideSignatureHelp: (model, position) => signatureFor(model, position),
  });
}

export function placeIn(model: Monaco.editor.ITextModel, { from, to }: TextRange): Monaco.IRange {
  const start = model.getPositionAt(from);
  const end = model.getPositionAt(to);
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

function suggestionsAt(
  monaco: typeof Monaco,
  model: Monaco.editor.ITextModel,
  position: Monaco.Position,
): Monaco.languages.CompletionItem[] {
  const help = fields.get(model);
  if (!help) return [];
  const offers = completions(model.getValue(), model.getOffsetAt(position), help.scope(), help.input());
  return offers.map((offer, order) => {
    const says = wordsFor(offer, help);
    return {
      label: { label: offer.label, description: says },
      kind: monaco.languages.CompletionItemKind[ICONS[offer.kind]],
      insertText: offer.insert,
      insertTextRules:
        offer.kind === 'function' || offer.kind === 'snippet'
          ? monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet
          : monaco.languages.CompletionItemInsertTextRule.None,
      range: placeIn(model, offer),
      // A value is found by its id or by the words of its label, a code with or without its quotation mark.
      filterText: offer.kind === 'code' ? offer.insert : `${offer.label} ${says}`,
      sortText: String(order).padStart(6, '0'),
      detail: offer.detail,
      ...(offer.says ? { documentation: help.say(offer.says) } : {}),
    };
  });
}

const ICONS = {
  name: 'Variable',
  code: 'EnumMember',
  function: 'Function',
  keyword: 'Keyword',
  snippet: 'Snippet',
} as const;

function wordsFor({ kind, label, detail, says }: Completion, help: FeelHelp): string {
  if (kind === 'name') return help.nameOf(label);
  if (kind === 'code') return help.nameOfCode(detail, label);
  return help.say(says);
}

function hoverAt(model: Monaco.editor.ITextModel, position: Monaco.Position): Monaco.languages.Hover | null {
  const help = fields.get(model);
  const found = help && hover(model.getValue(), model.getOffsetAt(position), help.scope());
  if (!found) return null;
  const lines = ((): string[] => {
    switch (found.about) {
      case 'name':
        return [
          `**${plain(help.nameOf(found.value.name))}**`,
          plain(sayType(found.value)),
          ...sayTried(help.valueOf(found.value.name)),
        ];
      case 'function':
        return [`\`${signatureOf(found.help)}\``, plain(help.say(found.help.says))];
      case 'code':
        return found.of ? [`**${plain(help.nameOfCode(found.of.name, found.code))}**`] : [];
    }
  })();
  return { range: placeIn(model, found), contents: lines.map((value) => ({ value })) };
}

function sayTried(value: string | undefined): string[] {
  return value === undefined ? [] : [plain(t('editor.tried', { value }))];
}

/** The name of the instrument at a place, which can be another. */
function nameAt(model: Monaco.editor.ITextModel, position: Monaco.Position): Monaco.languages.RenameLocation {
  const help = fields.get(model);
  const found = help && hover(model.getValue(), model.getOffsetAt(position), help.scope());
  if (help && found?.about === 'name' && help.canRename(found.value.name))
    return { range: placeIn(model, found), text: found.value.name };
  const { lineNumber, column } = position;
  const range = {
    startLineNumber: lineNumber,
    endLineNumber: lineNumber,
    startColumn: column,
    endColumn: column,
  };
  return { range, text: '', rejectReason: t('editor.noName') } as Monaco.languages.RenameLocation;
}

/** The document takes the name everywhere, here too: what is shown here follows, and there is nothing to be edited. What
 * Monaco has to say of a refusal nobody would see. */
function renameAt(
  model: Monaco.editor.ITextModel,
  position: Monaco.Position,
  to: string,
): Monaco.languages.WorkspaceEdit {
  fields.get(model)?.rename(nameAt(model, position).text, to.trim());
  return { edits: [] };
}

/** Text of the document as it is: nothing in it is a mark of Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}

function signatureFor(
  model: Monaco.editor.ITextModel,
  position: Monaco.Position,
): Monaco.languages.SignatureHelpResult | null {
  const help = fields.get(model);
  const at = help && signatureAt(model.getValue(), model.getOffsetAt(position));
  if (!at) return null;
  const { help: about, argument } = at;
  return {
    value: {
      signatures: [
        {
          label: signatureOf(about),
          documentation: help.say(about.says),
          parameters: about.parameters.map((label) => ({ label })),
        },
      ],
      activeSignature: 0,
      activeParameter: argument,
    },
    dispose: () => undefined,
  };
}
