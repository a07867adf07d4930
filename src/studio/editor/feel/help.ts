// What the editor needs to know of the instrument to help with one expression.

import type { NamedValue, Scope } from '../../../language/index.ts';
import { checkRename } from '../../../model/index.ts';
import type { Id, Text } from '../../../model/types.ts';
import { toast } from '../../controls/index.ts';
import { codeLabel } from './labels.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { renameIn, sayDiagnostic, type Workspace } from '../../state/index.ts';
import { ASSESSED_ON, triedValue } from './tried.ts';

export interface FeelHelp {
  readonly scope: () => Scope;
  /** What a cell of a decision table is about. */
  readonly input: () => NamedValue | undefined;
  readonly nameOf: (id: Id) => string;
  /** The name of an option code or level of a value. */
  readonly nameOfCode: (of: Id, code: string) => string;
  readonly say: (text: Text | undefined) => string;
  readonly hrefOf: (id: Id) => string;
  /** What it is in the case that is tried; undefined where there is none. */
  readonly valueOf: (id: Id) => string | undefined;
  /** Whether it has a name of the instrument, which can be another. */
  readonly canRename: (id: Id) => boolean;
  /** Gives it another name throughout the instrument; where it cannot have it, why is told. */
  readonly rename: (id: Id, to: Id) => void;
}

export function helpWith(workspace: Workspace, input: () => NamedValue | undefined): FeelHelp {
  return {
    scope: () => workspace.scope,
    input,
    nameOf: (id) => (id === ASSESSED_ON ? t('editor.assessedOn') : workspace.nameOf(id)),
    nameOfCode: (of, code) => workspace.say(codeLabel(workspace.document, of, code)),
    say: (text) => workspace.say(text),
    hrefOf: (id) => workspace.hrefOf(id),
    valueOf: (id) => triedValue(workspace, id),
    canRename: (id) => id !== ASSESSED_ON && workspace.scope.has(id),
    rename: (id, to) => {
      if (to === id) return;
      const [wrong] = checkRename(workspace.document, id, to);
      if (!wrong) {
        renameIn(workspace, id, to);
        return;
      }
      const { message, hint } = sayDiagnostic(wrong);
      toast(`${message} ${hint}`.trim(), { kind: 'problem' });
    },
  };
}

/** The type of a value in words, with its limits. */
export function sayType({ type, min, max }: NamedValue): string {
  const word = t(`editor.type_${type ?? 'unknown'}`);
  if (type !== 'number' || min === undefined || max === undefined) return word;
  return t('editor.typeBetween', { type: word, min: formatNumber(min), max: formatNumber(max) });
}
