// How this person likes the studio, on this device. Read before the first paint, so that nothing flickers.

import { INTERFACE_LANGUAGES, preferredLanguage, setLanguage, type Language } from '../i18n/index.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'normal' | 'compact';

interface Stored {
  readonly theme: Theme;
  readonly density: Density;
  readonly language: Language | null;
  readonly panelWidth: number;
}

const NAME = 'aspect-studio:preferences';
const PANEL = { narrowest: 280, usual: 420, widest: 720 } as const;
const dark = matchMedia('(prefers-color-scheme: dark)');

export class Preferences {
  #stored = $state.raw<Stored>(read());

  constructor() {
    this.#paint();
    dark.addEventListener('change', () => this.#paint());
  }

  get theme(): Theme {
    return this.#stored.theme;
  }
  set theme(theme: Theme) {
    this.#write({ theme });
  }

  get density(): Density {
    return this.#stored.density;
  }
  set density(density: Density) {
    this.#write({ density });
  }

  get panelWidth(): number {
    return this.#stored.panelWidth;
  }
  set panelWidth(width: number) {
    this.#write({ panelWidth: Math.round(Math.min(PANEL.widest, Math.max(PANEL.narrowest, width))) });
  }

  /** The language that was chosen, or the one that fits the browser. */
  get language(): Language {
    return this.#stored.language ?? preferredLanguage();
  }

  async chooseLanguage(language: Language): Promise<void> {
    await setLanguage(language);
    this.#write({ language });
  }

  #write(change: Partial<Stored>): void {
    this.#stored = { ...this.#stored, ...change };
    this.#paint();
    try {
      localStorage.setItem(NAME, JSON.stringify(this.#stored));
    } catch {
      // Without storage the choice holds until the page is closed.
    }
  }

  #paint(): void {
    const { theme, density } = this.#stored;
    const root = document.documentElement;
    root.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    root.dataset['density'] = density;
  }
}

function read(): Stored {
  let found: Partial<Record<keyof Stored, unknown>> = {};
  try {
    found = JSON.parse(localStorage.getItem(NAME) ?? '{}') as typeof found;
  } catch {
    // What cannot be read is chosen anew.
  }
  const { theme, density, language, panelWidth } = found;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    density: density === 'compact' ? 'compact' : 'normal',
    language: INTERFACE_LANGUAGES.find((one) => one === language) ?? null,
    panelWidth: typeof panelWidth === 'number' ? panelWidth : PANEL.usual,
  };
}
