// How the cells of the table of items are edited. What is chosen in one row holds for all that are chosen with it.

import type { Edit } from '../../grid/index.ts';
import { t } from '../../i18n/index.ts';
import type { Workspace } from '../../state/index.ts';
import {
  optionsOf,
  setProperty,
  together,
  type Id,
  type Item,
  type Option,
  type OwnKind,
} from '../../../model/index.ts';
import { choicesOf, chosen, kindChoices } from './choices.ts';
import type { ColumnId } from './columns.ts';
import { setInAll } from './edits.ts';
import { asKind } from './kinds.ts';
import type { Row } from './rows.ts';
import { canBeTyped, printOptions, readTypedOptions } from './typed-options.ts';
import { itemsView } from './view.svelte.ts';

type ItemRow = Extract<Row, { type: 'item' }>;

export interface Editing {
  readonly workspace: Workspace;
  readonly at: (index: number) => ItemRow;
  readonly onrename: (from: Id, to: Id) => void;
  /** Options that stand in a scale which others use too. */
  readonly onshared: (item: Item, options: readonly Option[]) => void;
  /** What answers would do to the bank in use; undefined where there is none. */
  readonly preview: Edit<Row>['preview'];
}

/** Undefined where the cells are not edited in place. */
export function editOf(column: ColumnId, label: string, editing: Editing): Edit<Row> | undefined {
  switch (column) {
    case 'label':
      return labelEdit(label, editing);
    case 'id':
      return {
        kind: 'text',
        isCode: true,
        label: () => label,
        typed: (row) => itemOf(row).id,
        read: (text) => ({ value: text }),
        write: (index, value) => editing.onrename(editing.at(index).key, String(value)),
      };
    case 'kind':
      return kindEdit(label, editing);
    case 'answers':
      return answersEdit(label, editing);
    case 'aspect':
    case 'nature':
    case 'direction':
      return choiceEdit(column, label, editing);
    default:
      return undefined;
  }
}

function labelEdit(label: string, { workspace, at }: Editing): Edit<Row> {
  const { language } = workspace;
  return {
    kind: 'text',
    live: true,
    language,
    label: () => label,
    placeholder: (row) => workspace.say(itemOf(row).label),
    typed: (row) => itemOf(row).label[language] ?? '',
    read: (text) => ({ value: text === '' ? undefined : text }),
    write: (index, value, gesture) => workspace.set(`${at(index).path}/label/${language}`, value, gesture),
  };
}

function kindEdit(label: string, { workspace, at }: Editing): Edit<Row> {
  const choices = kindChoices();
  return {
    kind: 'choice',
    label: () => label,
    when: (row) => itemOf(row).kind !== 'earlier',
    choices: () => choices,
    typed: (row) => itemOf(row).kind,
    read: (text) => chosen(text, choices),
    write: (index, value) => {
      const items = itemsView(workspace).chosenWith(at(index).item);
      become(workspace, items, value as OwnKind);
    },
  };
}

/** Makes items ones of another kind, as one step. */
export function become(workspace: Workspace, items: readonly Item[], kind: OwnKind): void {
  const { document } = workspace;
  const [first, ...others] = items
    .filter((item) => item.kind !== kind)
    .map((item) => setProperty(`/items/${String(document.items.indexOf(item))}`, asKind(item, kind)));
  if (first) workspace.run(together(first, ...others));
}

function choiceEdit(
  property: 'aspect' | 'nature' | 'direction',
  label: string,
  { workspace, at }: Editing,
): Edit<Row> {
  const choices = choicesOf(workspace, property);
  return {
    kind: 'choice',
    label: () => label,
    choices: () => choices,
    typed: (row) => itemOf(row)[property] ?? '',
    read: (text) => {
      const read = chosen(text, choices);
      return 'value' in read && read.value === '' ? { value: undefined } : read;
    },
    write: (index, value) => {
      const items = itemsView(workspace).chosenWith(at(index).item);
      setInAll(workspace, items, property, () => value as Item[typeof property]);
    },
  };
}

function answersEdit(label: string, { workspace, at, onshared, preview }: Editing): Edit<Row> {
  const { language } = workspace;
  const optionsIn = (row: Row): readonly Option[] => {
    const item = itemOf(row);
    return 'options' in item ? optionsOf(item.options, workspace.document) : [];
  };
  return {
    kind: 'text',
    language,
    label: () => label,
    placeholder: () => t('items.optionsExample'),
    preview,
    when: (row) => 'options' in itemOf(row) && canBeTyped(optionsIn(row), language),
    typed: (row) => printOptions(optionsIn(row), language),
    read: (text, row) => ({ value: readTypedOptions(text, optionsIn(row), language) }),
    write: (index, value) => {
      const { item, path } = at(index);
      const options = value as Option[];
      if ('options' in item && typeof item.options === 'string') onshared(item, options);
      else workspace.set(`${path}/options`, options);
    },
  };
}

function itemOf(row: Row): Item {
  return (row as ItemRow).item;
}
