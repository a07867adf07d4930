import type { About } from '../words.ts';

export const about: About = {
  name: 'English',
  conventions: { like: 'en-GB', dates: 'medium' },
};
