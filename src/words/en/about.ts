import type { About } from '../about.ts';

export const about: About = {
  name: 'English',
  conventions: { like: 'en-GB', dates: 'medium' },
};
