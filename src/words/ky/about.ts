import type { About } from '../about.ts';
import { languageNames } from './language-names.ts';

export const about: About = {
  // “(draft)” goes when a native editor has agreed to the texts.
  name: 'Кыргызча (draft)',
  conventions: { like: 'ru', dates: 'short' },
  languageNames,
};
