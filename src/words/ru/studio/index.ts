import { cases } from './cases.ts';
import { documents } from './documents.ts';
import { editor } from './editor.ts';
import { exporting } from './export.ts';
import { findings } from './findings.ts';
import { first } from './first.ts';
import { form } from './form.ts';
import { grid } from './grid.ts';
import { items } from './items.ts';
import { levels } from './levels.ts';
import { outcome } from './outcome.ts';
import { overview } from './overview.ts';
import { proofs } from './proofs.ts';
import { rules } from './rules.ts';
import { scoring } from './scoring.ts';
import { simulate } from './simulate.ts';
import { source } from './source.ts';
import { table } from './table.ts';
import { tests } from './tests.ts';
import { texts } from './texts.ts';
import { why } from './why.ts';

export const studio = {
  ...first,
  grid,
  overview,
  items,
  rules,
  scoring,
  levels,
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
  proofs,
  why,
  export: exporting,
};
