// The codebook: one line for each code of each item and each result, for those who analyse the data.

import type { Id, Instrument, Text } from '../../../model/types.ts';
import type { Plan } from '../../../plan/index.ts';
import { guarded } from '../../cases/csv/guard.ts';
import { csvLine } from '../../cases/csv/write.ts';
import { linesOf } from './lines.ts';

export function codebook(instrument: Instrument, plan: Plan): string {
  const { languages } = instrument;
  const users = usersOf(plan);
  const texts = (text: Text | undefined) => languages.map((language) => guarded(text?.[language] ?? ''));
  const perLanguage = (name: string) => languages.map((language) => `${name}_${language}`);
  const header = [
    ...['name', 'kind', 'aspect', ...perLanguage('label'), 'code', ...perLanguage('code_label'), 'points'],
    ...['min', 'max', 'decimals', ...perLanguage('unit'), 'asked_when', 'used_by'],
  ];
  const lines = linesOf(instrument);
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

/** Which parts of the instrument read a value. */
function usersOf(plan: Plan): Map<Id, Id[]> {
  const users = new Map<Id, Id[]>();
  for (const step of plan.steps)
    for (const read of step.reads) users.set(read, [...(users.get(read) ?? []), step.id]);
  return users;
}
