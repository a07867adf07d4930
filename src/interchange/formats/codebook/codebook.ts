// The codebook: one line for each code of each item and each result, for those who analyse the data.

import { askedAs, optionsOf } from '../../../model/index.ts';
import type { Id, Instrument, Item, Text } from '../../../model/types.ts';
import type { Plan } from '../../../plan/index.ts';
import { guarded } from '../../cases/csv/guard.ts';
import { csvLine } from '../../cases/csv/write.ts';

interface Line {
  readonly name: Id;
  readonly kind: string;
  readonly label: Text;
  readonly aspect?: Id | undefined;
  readonly code?: string;
  readonly codeLabel?: Text;
  readonly points?: number | undefined;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly decimals?: number | undefined;
  readonly unit?: Text | undefined;
  readonly askedWhen?: string | undefined;
}

export function codebook(instrument: Instrument, plan: Plan): string {
  const { languages } = instrument;
  const users = usersOf(plan);
  const texts = (text: Text | undefined) => languages.map((language) => guarded(text?.[language] ?? ''));
  const perLanguage = (name: string) => languages.map((language) => `${name}_${language}`);
  const header = [
    ...['name', 'kind', 'aspect', ...perLanguage('label'), 'code', ...perLanguage('code_label'), 'points'],
    ...['min', 'max', 'decimals', ...perLanguage('unit'), 'asked_when', 'used_by'],
  ];
  const lines = [
    ...instrument.items.flatMap((item) => itemLines(item, instrument)),
    ...resultLines(instrument),
  ];
  const show = (value: string | number | undefined) => (value === undefined ? '' : String(value));
  return [
    header,
    ...lines.map((line) => [
      line.name,
      line.kind,
      show(line.aspect),
      ...texts(line.label),
      show(line.code),
      ...texts(line.codeLabel),
      show(line.points),
      show(line.min),
      show(line.max),
      show(line.decimals),
      ...texts(line.unit),
      guarded(show(line.askedWhen)),
      (users.get(line.name) ?? []).join(' '),
    ]),
  ]
    .map((line) => csvLine(line))
    .join('');
}

function itemLines(item: Item, instrument: Instrument): Line[] {
  const { id: name, kind, label, aspect, relevantWhen: askedWhen } = item;
  const line = { name, kind, label, aspect, askedWhen };
  const asked = askedAs(instrument, item);
  switch (asked.kind) {
    case 'choice':
    case 'multi-choice':
      return optionsOf(asked.options, instrument).map((option) => ({
        ...line,
        code: option.code,
        codeLabel: option.label,
        points: option.points,
      }));
    case 'number':
      return [{ ...line, min: asked.min, max: asked.max, decimals: asked.decimals, unit: asked.unit }];
    case 'date':
      return [{ ...line, min: asked.min, max: asked.max }];
    default:
      return [line];
  }
}

function resultLines(instrument: Instrument): Line[] {
  const simple = (kind: string, parts: readonly { id: Id; label: Text; decimals?: number; unit?: Text }[]) =>
    parts.map(({ id, label, decimals, unit }) => ({ name: id, kind, label, decimals, unit }));
  return [
    ...simple('score', instrument.scores),
    ...simple('norm', instrument.norms),
    ...instrument.levels.flatMap(({ id, label, levels }) =>
      levels.map((level): Line => {
        return { name: id, kind: 'level', label, code: level.code, codeLabel: level.label, min: level.from };
      }),
    ),
    ...simple('formula', instrument.formulas),
    ...instrument.tables.flatMap(({ outputs }) =>
      outputs.flatMap(({ id, label, values, decimals }) =>
        (values ?? [null]).map((value): Line => {
          const coded = value ? { code: value.code, codeLabel: value.label } : {};
          return { name: id, kind: 'table output', label, decimals, ...coded };
        }),
      ),
    ),
    ...simple('flag', instrument.flags),
    ...simple('recommendation', instrument.recommendations),
    ...simple('classification', instrument.classifications),
    ...simple('reassessment', instrument.reassessments),
  ];
}

/** Which parts of the instrument read a value. */
function usersOf(plan: Plan): Map<Id, Id[]> {
  const users = new Map<Id, Id[]>();
  for (const step of plan.steps)
    for (const read of step.reads) users.set(read, [...(users.get(read) ?? []), step.id]);
  return users;
}
