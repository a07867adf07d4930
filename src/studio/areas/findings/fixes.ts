// What mends a finding, as one step to undo: only where there is one way that is certain.

import {
  addEntries,
  removeEntries,
  removeParts,
  UNFILLED,
  type Command,
  type Id,
  type Instrument,
} from '../../../model/index.ts';
import type { OutputEntry, TableOutput } from '../../../model/types.ts';
import { usesOf } from '../../state/uses.ts';
import type { ProvedFinding } from '../../../workers/index.ts';

export interface FindingFix {
  readonly what: 'row' | 'rule' | 'override' | 'constraint' | 'gap';
  readonly command: Command;
  /** The same with a result that is filled in, of what it adds: how many cases would come to it. */
  readonly tried?: { readonly command: Command; readonly ids: readonly Id[] };
}

export function fixFor(document: Instrument, finding: ProvedFinding): FindingFix | null {
  const [, list = '', first, , second] = finding.path.split('/');
  switch (finding.code) {
    case 'row-never-holds':
    case 'row-never-taken': {
      const rows = finding.path.slice(0, finding.path.lastIndexOf('/'));
      return list === 'tables' ? { what: 'row', command: removeEntries(rows, [Number(second)]) } : null;
    }
    case 'rule-never-holds':
      return ruleGone(document, Number(first));
    case 'override-without-effect':
      return overrideGone(document, Number(first), String(finding.params['name']));
    case 'constraint-never-broken': {
      const id = document.constraints?.[Number(first)]?.id;
      return id === undefined ? null : { what: 'constraint', command: removeParts('constraints', [id]) };
    }
    case 'table-gap': {
      const table = document.tables[Number(first)];
      if (!table || !finding.row) return null;
      const { row: when } = finding;
      const add = (then: OutputEntry[]) => addEntries(`/tables/${first!}/rows`, [{ when, then }]);
      return {
        what: 'gap',
        command: add(table.outputs.map(() => UNFILLED)),
        tried: { command: add(table.outputs.map(anyResult)), ids: table.outputs.map(({ id }) => id) },
      };
    }
    default:
      return null;
  }
}

function anyResult({ kind, values }: TableOutput): OutputEntry {
  if (kind === 'boolean') return true;
  return kind === 'number' ? 0 : (values?.[0]?.code ?? UNFILLED);
}

/** Not where something reads whether it holds. */
function ruleGone(document: Instrument, position: number): FindingFix | null {
  const rule = document.rules[position];
  if (!rule) return null;
  const { ids, tests } = usesOf(document, rule.id);
  return ids.length + tests > 0 ? null : { what: 'rule', command: removeParts('rules', [rule.id]) };
}

/** With the rule, where it does nothing else. */
function overrideGone(document: Instrument, position: number, classification: string): FindingFix | null {
  const effects = document.rules[position]?.then ?? [];
  const at = effects.findIndex((one) => one.effect === 'override' && one.classification === classification);
  if (at < 0) return null;
  if (effects.length === 1) return ruleGone(document, position);
  return { what: 'override', command: removeEntries(`/rules/${String(position)}/then`, [at]) };
}
