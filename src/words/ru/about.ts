import type { About } from '../about.ts';

export const about: About = {
  name: 'Русский',
  conventions: { like: 'ru', dates: 'medium' },
};
