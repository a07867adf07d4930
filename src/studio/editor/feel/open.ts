// One expression in an editor of its own: a field that happens to be Monaco.

import { highlight, hover } from '../../../language/index.ts';
import type { Diagnostic, TextRange } from '../../../model/diagnostic.ts';
import { t } from '../../i18n/index.ts';
import type { Monaco } from '../monaco.ts';
import type { FeelHelp } from './help.ts';
import { FEEL, giveHelp, placeIn, registerFeel } from './register.ts';

export interface FeelEditor {
  /** Takes a value from outside, for example after undo; typing goes on where it was. */
  readonly show: (value: string) => void;
  readonly mark: (diagnostics: readonly Diagnostic[], say: (diagnostic: Diagnostic) => string) => void;
  readonly focus: (selected?: TextRange) => void;
  readonly close: () => void;
}

export interface FeelEvents {
  readonly change: (value: string) => void;
  readonly go: (address: string) => void;
  /** Undo, where the editor itself has nothing left to take back. */
  readonly undo: () => void;
  readonly redo: () => void;
}

interface Options {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly multiline: boolean;
  readonly help: FeelHelp;
  readonly on: FeelEvents;
}

export function openFeel(monaco: typeof Monaco, host: HTMLElement, options: Options): FeelEditor {
  registerFeel(monaco);
  const model = monaco.editor.createModel(options.value, FEEL);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  giveHelp(model, options.help);
  const editor = monaco.editor.create(host, { model, ...looks(host), ...behaviour(options) });
  const colours = editor.createDecorationsCollection();
  let taking = false;

  const paint = (): void => {
    colours.set(
      highlight(model.getValue()).map((piece) => ({
        range: placeIn(model, piece),
        options: { inlineClassName: `feel-${piece.kind}` },
      })),
    );
  };
  const grow = (): void => {
    host.style.blockSize = `${editor.getContentHeight()}px`;
  };
  model.onDidChangeContent(() => {
    paint();
    if (!taking) options.on.change(model.getValue());
  });
  editor.onDidContentSizeChange(grow);
  // Monaco's own way of following its host measures within the observer, and the browser complains of a loop.
  const follow = new ResizeObserver(() => requestAnimationFrame(() => editor.layout()));
  follow.observe(host);
  addKeys(monaco, editor, model, options);
  host.addEventListener('focusin', nameRenaming);
  paint();
  grow();
  void document.fonts.ready.then(() => monaco.editor.remeasureFonts());

  return {
    show: (value) => {
      if (value === model.getValue()) return;
      const place = editor.saveViewState();
      taking = true;
      model.setValue(value);
      taking = false;
      if (place) editor.restoreViewState(place);
    },
    mark: (diagnostics, say) =>
      monaco.editor.setModelMarkers(
        model,
        FEEL,
        diagnostics.map((diagnostic) => ({
          ...placeIn(model, diagnostic.range ?? { from: 0, to: model.getValueLength() }),
          message: say(diagnostic),
          severity: monaco.MarkerSeverity[SEVERITIES[diagnostic.severity]],
        })),
      ),
    focus: (selected) => {
      if (selected) editor.setSelection(placeIn(model, selected));
      editor.focus();
    },
    close: () => {
      follow.disconnect();
      host.removeEventListener('focusin', nameRenaming);
      editor.dispose();
      model.dispose();
    },
  };
}

/** Monaco calls its field for another name in English. */
function nameRenaming({ target }: FocusEvent): void {
  if (target instanceof HTMLInputElement && target.closest('.rename-box'))
    target.setAttribute(
      'aria-label',
      `${t('editor.newName', { name: target.value })}. ${t('editor.newNameKeys')}`,
    );
}

const SEVERITIES = { error: 'Error', warning: 'Warning', info: 'Info' } as const;

function addKeys(
  monaco: typeof Monaco,
  editor: Monaco.editor.IStandaloneCodeEditor,
  model: Monaco.editor.ITextModel,
  { help, multiline, on }: Options,
): void {
  const { KeyCode, KeyMod } = monaco;
  const nothingOpen =
    '!suggestWidgetVisible && !parameterHintsVisible && !inSnippetMode && !findWidgetVisible';
  const key = (id: string, keybinding: number, run: () => void, precondition?: string): void => {
    const label = `${FEEL}.${id}`;
    editor.addAction({
      id: label,
      label,
      keybindings: [keybinding],
      run,
      ...(precondition ? { precondition } : {}),
    });
  };
  const goTo = (position: Monaco.Position | null): void => {
    const found = position && hover(model.getValue(), model.getOffsetAt(position), help.scope());
    if (found?.about === 'name') on.go(help.hrefOf(found.value.name));
  };
  key('definition', KeyCode.F12, () => goTo(editor.getPosition()));
  key('leave', KeyCode.Escape, () => leave(), nothingOpen);
  key('undo', KeyMod.CtrlCmd | KeyCode.KeyZ, () =>
    model.canUndo() ? editor.trigger('keyboard', 'undo', null) : on.undo(),
  );
  key('redo', KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, () =>
    model.canRedo() ? editor.trigger('keyboard', 'redo', null) : on.redo(),
  );
  if (!multiline) key('enter', KeyCode.Enter, () => undefined, '!suggestWidgetVisible');
  editor.onMouseDown(({ event, target }) => {
    if (event.ctrlKey || event.metaKey) goTo(target.position);
  });
}

/** Keys go to the studio again. */
function leave(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function looks(host: HTMLElement): Monaco.editor.IStandaloneEditorConstructionOptions {
  return {
    fixedOverflowWidgets: true,
    fontFamily: getComputedStyle(host).getPropertyValue('--font-mono'),
    fontSize: 13,
    lineHeight: 20,
    padding: { top: 5, bottom: 5 },
    wordWrap: 'on',
    wrappingIndent: 'indent',
    lineNumbers: 'off',
    lineDecorationsWidth: 6,
    glyphMargin: false,
    folding: false,
    minimap: { enabled: false },
    renderLineHighlight: 'none',
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    scrollBeyondLastLine: false,
    scrollbar: { vertical: 'hidden', horizontal: 'hidden', alwaysConsumeMouseWheel: false },
    guides: { indentation: false },
  };
}

function behaviour({ label, placeholder }: Options): Monaco.editor.IStandaloneEditorConstructionOptions {
  return {
    ariaLabel: label,
    placeholder,
    tabFocusMode: true,
    editContext: false,
    contextmenu: false,
    links: false,
    wordBasedSuggestions: 'off',
    quickSuggestions: { other: true, strings: true, comments: false },
    suggest: { showStatusBar: false, showWords: false },
    suggestSelection: 'first',
    occurrencesHighlight: 'off',
    accessibilitySupport: 'auto',
  };
}
