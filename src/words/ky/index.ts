import type { Words } from '../words.ts';
import { commandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { diagnostics } from './diagnostics.ts';
import { formats } from './formats.ts';
import { languageNames } from './language-names.ts';
import { sentences } from './sentences.ts';
import { terms } from './terms.ts';

export const ky: Words = {
  // “(draft)” goes when a native editor has agreed to the texts.
  name: 'Кыргызча (draft)',
  conventions: { like: 'ru', dates: 'short' },
  languageNames,
  diagnostics,
  terms,
  sentences,
  commands,
  commandLine,
  formats,
};
