// How the studio looks: fonts that are shipped with it, names for colours and sizes, and the defaults of elements.

import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-code-pro/wght.css';
import './tokens.css';
import './base.css';
import './shades.css';
import './print.css';

export { aspectColour, levelColour, levelGround } from './colours.ts';
