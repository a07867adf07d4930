// What the first page says: the frame and the library.

import { controls } from './controls.ts';
import { library } from './library.ts';
import { safety } from './safety.ts';
import { shell } from './shell.ts';

export const first = { shell, controls, library, safety };
