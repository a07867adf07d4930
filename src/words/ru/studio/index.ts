import { cases } from './cases.ts';
import { controls } from './controls.ts';
import { editor } from './editor.ts';
import { exporting } from './export.ts';
import { form } from './form.ts';
import { grid } from './grid.ts';
import { items } from './items.ts';
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
  editor,
  cases,
  simulate,
  source,
  form,
  outcome,
  proofs,
  why,
  export: exporting,
};
