import { cases } from './cases.ts';
import { controls } from './controls.ts';
import { editor } from './editor.ts';
import { exporting } from './export.ts';
import { findings } from './findings.ts';
import { form } from './form.ts';
import { grid } from './grid.ts';
import { items } from './items.ts';
import { levels } from './levels.ts';
import { library } from './library.ts';
import { outcome } from './outcome.ts';
import { overview } from './overview.ts';
import { proofs } from './proofs.ts';
import { rules } from './rules.ts';
import { safety } from './safety.ts';
import { scoring } from './scoring.ts';
import { shell } from './shell.ts';
import { simulate } from './simulate.ts';
import { source } from './source.ts';
import { table } from './table.ts';
import { tests } from './tests.ts';
import { why } from './why.ts';

export const studio = {
  shell,
  controls,
  library,
  safety,
  grid,
  overview,
  items,
  rules,
  scoring,
  levels,
  editor,
  cases,
  tests,
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

export type Catalogue = typeof studio;
