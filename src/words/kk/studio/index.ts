import { cases } from './cases.ts';
import { comments } from './comments.ts';
import { documents } from './documents.ts';
import { editor } from './editor.ts';
import { exporting } from './export.ts';
import { findings } from './findings.ts';
import { first } from './first.ts';
import { form } from './form.ts';
import { grid } from './grid.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import { levels } from './levels.ts';
import { life } from './life.ts';
import { outcome } from './outcome.ts';
import { overview } from './overview.ts';
import { parts } from './parts.ts';
import { people } from './people.ts';
import { proofs } from './proofs.ts';
import { rules } from './rules.ts';
import { safeguards } from './safeguards.ts';
import { scoring } from './scoring.ts';
import { simulate } from './simulate.ts';
import { source } from './source.ts';
import { table } from './table.ts';
import { tests } from './tests.ts';
import { versions } from './versions.ts';
import { texts } from './texts.ts';
import { why } from './why.ts';
import { workshop } from './workshop.ts';

export const studio = {
  ...first,
  grid,
  overview,
  items,
  rules,
  safeguards,
  scoring,
  keys,
  levels,
  comments,
  documents,
  editor,
  cases,
  tests,
  texts,
  simulate,
  source,
  table,
  findings,
  form,
  outcome,
  parts,
  life,
  people,
  proofs,
  versions,
  why,
  workshop,
  export: exporting,
};
