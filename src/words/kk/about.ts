import type { About } from '../words.ts';
import { languageNames } from './language-names.ts';

export const about: About = {
  name: 'Қазақша',
  conventions: { like: 'ru', dates: 'short' },
  languageNames,
};
