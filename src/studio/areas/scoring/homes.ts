// What the area needs of each kind of part: what a new one starts as (of the right shape, and deciding nothing by
// itself), and its editor.

import type { Component } from 'svelte';
import type { Scope } from '../../../language/index.ts';
import type { PartOf } from '../../../model/index.ts';
import type { Id, Instrument, Text } from '../../../model/types.ts';
import { codedSources, numberSources } from '../../sources/sources.ts';
import LevelEditor from './conversion/LevelEditor.svelte';
import { middleOf } from './conversion/ruler.ts';
import NormEditor from './conversion/NormEditor.svelte';
import type { ScoringKind } from './kinds.ts';
import AssertionEditor from './logic/AssertionEditor.svelte';
import ConstantEditor from './logic/ConstantEditor.svelte';
import ConstraintEditor from './logic/ConstraintEditor.svelte';
import FormulaEditor from './logic/FormulaEditor.svelte';
import RuleEditor from './logic/RuleEditor.svelte';
import ClassificationEditor from './outcome/ClassificationEditor.svelte';
import RaisedEditor from './outcome/RaisedEditor.svelte';
import ReassessmentEditor from './outcome/ReassessmentEditor.svelte';
import RecodeEditor from './score/RecodeEditor.svelte';
import ScoreEditor from './score/ScoreEditor.svelte';
import TableEditor from './table/TableEditor.svelte';

/** What a new part is made of. */
interface Start {
  readonly document: Instrument;
  readonly scope: Scope;
  readonly texts: BeginTexts;
}

/** Names of a new part, and of what stands inside it. */
export interface BeginTexts {
  readonly label: Text;
  readonly low: Text;
  readonly high: Text;
  readonly result: Text;
}

export interface ScoringHome<Part = PartOf<`${ScoringKind}s`>> {
  /** Undefined where there is nothing yet that it could be computed from. */
  readonly begin: (start: Start) => Part | undefined;
  /** It takes the part under that name, and the pointer to it as `path`. */
  readonly editor: { readonly Editor: Component<Record<string, unknown>>; readonly takes: string };
}

const HOMES = {
  constant: {
    begin: ({ texts: { label } }) => ({ id: 'constant', label, value: 0 }),
    editor: edit('constant', ConstantEditor),
  },
  recode: {
    begin: ({ texts: { label } }) => ({ id: 'recode', label, points: {} }),
    editor: edit('recode', RecodeEditor),
  },
  score: {
    begin: ({ texts: { label } }) => ({
      id: 'score',
      label,
      method: 'sum',
      terms: [],
      missing: { policy: 'strict' },
      decimals: 0,
    }),
    editor: edit('score', ScoreEditor),
  },
  norm: {
    begin: ({ document, texts: { label } }) =>
      from(lastNumber(document), (of) => ({ id: 'converted_score', label, of, decimals: 0, rows: [] })),
    editor: edit('norm', NormEditor),
  },
  level: {
    begin: ({ document, scope, texts: { label, low, high } }) =>
      from(lastNumber(document), (of) => ({
        id: 'level',
        label,
        of,
        levels: [
          { code: 'low', label: low },
          { code: 'high', label: high, ...middleOf(scope.get(of)) },
        ],
      })),
    editor: edit('scale', LevelEditor),
  },
  formula: {
    begin: ({ texts: { label } }) => ({ id: 'formula', label, expression: '' }),
    editor: edit('formula', FormulaEditor),
  },
  table: {
    begin: ({ texts: { label, result } }) => ({
      id: 'table',
      label,
      hitPolicy: 'U',
      inputs: [{ expression: '' }],
      outputs: [{ id: 'table_result', label: result, kind: 'code', values: [] }],
      rows: [],
    }),
    editor: edit('table', TableEditor),
  },
  flag: {
    begin: ({ texts: { label } }) => ({ id: 'flag', label, kind: 'notice' }),
    editor: edit('part', RaisedEditor),
  },
  recommendation: {
    begin: ({ texts: { label } }) => ({ id: 'recommendation', label, force: 'advice' }),
    editor: edit('part', RaisedEditor),
  },
  rule: {
    begin: ({ texts: { label } }) => ({ id: 'rule', label, when: '', then: [] }),
    editor: edit('rule', RuleEditor),
  },
  classification: {
    begin: ({ document, texts: { label } }) =>
      from(codedSources(document, ['level', 'output'])[0]?.id, (of) => ({ id: 'classification', label, of })),
    editor: edit('classification', ClassificationEditor),
  },
  reassessment: {
    begin: ({ document, texts: { label } }) =>
      from(codedSources(document, ['classification', 'level', 'output'])[0]?.id, (of) => ({
        id: 'reassessment',
        label,
        of,
        months: {},
      })),
    editor: edit('reassessment', ReassessmentEditor),
  },
  constraint: {
    begin: ({ texts: { label } }) => ({ id: 'constraint', label, holds: '', message: {}, force: 'error' }),
    editor: edit('constraint', ConstraintEditor),
  },
  assertion: {
    begin: ({ texts: { label } }) => ({ id: 'assertion', label, claim: '' }),
    editor: edit('assertion', AssertionEditor),
  },
} satisfies { readonly [Kind in ScoringKind]: ScoringHome<PartOf<`${Kind}s`>> };

export function scoringHome(kind: ScoringKind): ScoringHome {
  return HOMES[kind];
}

/** Where the type of a component is not known, any name will do. */
type NameBeside<Props> = [Exclude<keyof Props, 'path'>] extends [never]
  ? string
  : Exclude<keyof Props, 'path'> & string;

function edit<Props extends { path: string }>(
  takes: NameBeside<Props>,
  Editor: Component<Props>,
): ScoringHome['editor'] {
  return { takes, Editor: Editor as unknown as Component<Record<string, unknown>> };
}

function from<Part>(of: Id | undefined, make: (of: Id) => Part): Part | undefined {
  return of === undefined ? undefined : make(of);
}

/** The latest score is the likeliest to be converted or cut next. */
function lastNumber(document: Instrument): Id | undefined {
  return document.scores.at(-1)?.id ?? numberSources(document)[0]?.id;
}
