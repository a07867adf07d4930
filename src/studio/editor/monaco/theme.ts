// The editor's colours are those of the studio (tokens.css), light and dark.

import type { Monaco } from '../monaco.ts';

const NAME = 'aspect';

/** Colours the editors like the studio, now and whenever its theme changes. */
export function followTheme(monaco: typeof Monaco): void {
  const paint = (): void => {
    monaco.editor.defineTheme(NAME, themeFrom(getComputedStyle(document.documentElement)));
    monaco.editor.setTheme(NAME);
  };
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  paint();
}

/** A canvas writes every opaque colour as #rrggbb, the only form that the editor takes; a build may shorten ours. */
const colours = new OffscreenCanvas(1, 1).getContext('2d')!;

function themeFrom(style: CSSStyleDeclaration): Monaco.editor.IStandaloneThemeData {
  const token = (name: string): string => {
    colours.fillStyle = style.getPropertyValue(`--${name}`).trim();
    return colours.fillStyle;
  };
  const rule = (scope: string, name: string) => ({ token: scope, foreground: token(name).slice(1) });
  return {
    base: document.documentElement.dataset['theme'] === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', 'ink'),
      rule('string.key.json', 'accent'),
      rule('string.value.json', 'ink'),
      rule('string', 'ok'),
      rule('number', 'info'),
      rule('keyword', 'accent'),
      rule('delimiter', 'ink-muted'),
      rule('comment', 'ink-faint'),
    ],
    colors: {
      'editor.background': token('canvas'),
      'editor.foreground': token('ink'),
      'editor.lineHighlightBackground': token('surface'),
      'editor.selectionBackground': token('accent-soft'),
      'editorCursor.foreground': token('accent'),
      'editorLineNumber.foreground': token('ink-faint'),
      'editorLineNumber.activeForeground': token('ink'),
      'editorIndentGuide.background1': token('hairline'),
      'editorError.foreground': token('error'),
      'editorWarning.foreground': token('warning'),
      'editorInfo.foreground': token('info'),
      'editorWidget.background': token('raised'),
      'editorWidget.border': token('hairline'),
      'editorHoverWidget.background': token('raised'),
      'editorHoverWidget.border': token('hairline'),
      'editorSuggestWidget.background': token('raised'),
      'editorSuggestWidget.foreground': token('ink'),
      'editorSuggestWidget.selectedBackground': token('accent-soft'),
      'editorSuggestWidget.selectedForeground': token('ink'),
      'editorSuggestWidget.highlightForeground': token('accent'),
      'input.background': token('canvas'),
      'input.foreground': token('ink'),
      focusBorder: token('accent'),
    },
  };
}
