import type { About } from '../about.ts';
import { languageNames } from './language-names.ts';

export const about: About = {
  name: 'Қазақша',
  conventions: { like: 'ru', dates: 'short' },
  languageNames,
};
