// The README of a package: what it is, what is in it, how to run it.

import type { Instrument, Status } from '../../../model/types.ts';
import { ENGINE } from '../../provenance.ts';
import { FILES, PACKAGE_FORMAT } from './types.ts';

export function readme(instrument: Instrument, status: Status): string {
  const { id, version, languages, title } = instrument;
  const titles = languages.map((language) => title[language]).filter((text) => text !== undefined);
  const file = `${id}-${version}.zip`;
  return `# ${titles[0] ?? id}

${titles.slice(1).join('\n\n')}

Instrument \`${id}\`, version ${version}, status ${status}. Package format \`${PACKAGE_FORMAT}\`.

Of the instrument's record (approvals, comments, states of texts, justified exceptions) this package holds the status only; the whole
record is in the file of the instrument that the studio saves.

| file | holds |
| --- | --- |
| \`${FILES.manifest}\` | what this package is of, and the SHA-256 of every other file |
| \`${FILES.instrument}\` | the instrument: the one source of everything else here |
| \`${FILES.instrumentSchema}\` | JSON Schema of instruments |
| \`${FILES.caseSchema}\` | JSON Schema of the cases that this instrument assesses |
| \`${FILES.assessmentSchema}\` | JSON Schema of what it says of a case |
| \`${FILES.rules}\` | its conditions as rules for json-rules-engine, for review |
| \`${FILES.vectors}\` | cases with the assessments that every engine must give |
| \`${FILES.codebook}\` | one line for each code of each item and each result |

## Run it in Node

\`\`\`js
import { readFile } from 'node:fs/promises';
import { openPackage } from 'aspect-studio';

const instrument = await openPackage(await readFile('${file}'));
const { assessment, problems } = await instrument.assess({
  id: 'case-1',
  assessedOn: '2026-01-31',
  responses: {},
});
\`\`\`

\`assessment\` is null where \`problems\` say that the case cannot be read. An answer that is null or left out is
missing, and is never taken for 0. A result that is null, and a flag or recommendation among \`unknown\`, is not known:
never take it for “no”. Each assessment names the instrument with its version, its status and its SHA-256, and the
engine that made it.

## Check it

\`\`\`sh
aspect verify ${file}
\`\`\`

compares every file with its digest, makes all files anew from \`${FILES.instrument}\`, and assesses every case of
\`${FILES.vectors}\` on both engines. Another engine than \`${ENGINE}\` opens this package only if it knows it and
reproduces all of them.
`.replace('\n\n\n\n', '\n\n');
}
