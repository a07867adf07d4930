import type { About } from '../words.ts';

export const about: About = {
  name: 'Русский',
  conventions: { like: 'ru', dates: 'medium' },
};
