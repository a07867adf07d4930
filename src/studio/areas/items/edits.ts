// What can be done to items as wholes: each is one step to undo.

import { renameInExpression } from '../../../language/index.ts';
import type { PastedItems } from '../../../interchange/pasted/index.ts';
import {
  addParts,
  duplicateParts,
  moveParts,
  removeParts,
  rename,
  setProperty,
  together,
  type ChoiceItem,
  type Command,
  type Id,
  type Instrument,
  type Item,
  type MultiChoiceItem,
  partsIn,
  type PartList,
  type PartsIn,
  type ResponseScale,
} from '../../../model/index.ts';
import { toast } from '../../controls/index.ts';
import { sayRemoved } from '../../removed.ts';
import { t } from '../../i18n/index.ts';
import { brokenWithout } from '../../state/uses.ts';
import type { Workspace } from '../../state/index.ts';
import type { PastedCells } from './blocks.ts';
import { baseOf, isBlank } from './kinds.ts';
import type { Row } from './rows.ts';

/** Adds items after a position, or at the end; gives the ids that they got. */
export function addItems(workspace: Workspace, items: readonly Item[], after?: number): Id[] {
  const position = after === undefined ? workspace.document.items.length : after + 1;
  workspace.run(addParts('items', [...items], renameInExpression, position));
  return workspace.document.items.slice(position, position + items.length).map(({ id }) => id);
}

/**
 * Adds pasted items with the scales that they share, behind an item, or at the end. One that was only just begun, of
 * which nothing was said, and that nothing names, gives way to them.
 */
export function addingPasted(
  document: Instrument,
  { rows, scales, aspects }: PastedItems,
  after?: Item,
): Command {
  const items = rows.flatMap(({ item }) => item ?? []);
  const position = after && document.items.indexOf(after) + 1;
  const adding = addParts('items', items, renameInExpression, position);
  const givesWay = after !== undefined && isBlank(after) && !isNamed(document, after.id);
  return together(
    adding,
    ...(givesWay ? [removeParts('items', [after.id])] : []),
    addParts('scales', [...scales], renameInExpression),
    addParts('aspects', [...aspects], renameInExpression),
  );
}

function isNamed(document: Instrument, id: Id): boolean {
  const { ids, tests } = brokenWithout(document, id);
  return ids.length > 0 || tests > 0;
}

/** Writes pasted cells as one step, and gives the ids that the new items got. */
export function writePasted(workspace: Workspace, pasted: PastedCells, last: Item): Id[] {
  const position = workspace.document.items.indexOf(last) + 1;
  const writing = writingPasted(workspace.document, pasted, last);
  if (!writing) return [];
  workspace.run(writing);
  return workspace.document.items.slice(position, position + pasted.added.length).map(({ id }) => id);
}

/** Pasted cells as one step; new items stand behind one that is there. Undefined where nothing changes. */
export function writingPasted(
  { items, scales: all }: Instrument,
  { changed, added, renamed, scales = [] }: PastedCells,
  last: Item,
): Command | undefined {
  const commands = [
    ...changed.map(({ before, after }) => setProperty(`/items/${String(items.indexOf(before))}`, after)),
    ...scales.map(({ id, options }) =>
      setProperty(`/scales/${String(all.findIndex((one) => one.id === id))}/options`, options),
    ),
    ...renamed.map(({ from, to }) => rename(from, to, renameInExpression)),
    ...(added.length > 0 ? [addParts('items', [...added], renameInExpression, items.indexOf(last) + 1)] : []),
  ];
  const [first, ...others] = commands;
  if (!first) return undefined;
  const named = added.length > 0 ? commands.at(-1)! : first;
  return together({ ...named, apply: first.apply }, ...others);
}

/** Takes back what was just pasted; where there were edits since, they stay. */
export function takingBack(
  workspace: Workspace,
  ids: readonly Id[],
  { scales, aspects }: Pick<PastedItems, 'scales' | 'aspects'>,
): () => void {
  const after = workspace.document;
  return () => {
    if (workspace.document === after) {
      workspace.undo();
      return;
    }
    const { document } = workspace;
    const [ours, others] = [true, false].map((isOurs) =>
      document.items.filter(({ id }) => ids.includes(id) === isOurs),
    );
    const isUsed = (scale: ResponseScale): boolean =>
      others!.some((item) => 'options' in item && item.options === scale.id);
    const unused = scales.filter((scale) => !isUsed(scale));
    const grouped = new Set([...others!, ...document.scores].map(({ aspect }) => aspect));
    const empty = aspects.filter(({ id }) => !grouped.has(id));
    const idsOf = (parts: readonly { id: Id }[]): Id[] => parts.map(({ id }) => id);
    workspace.run(
      together(
        removeParts('items', idsOf(ours!)),
        removeParts('scales', idsOf(unused)),
        removeParts('aspects', idsOf(empty)),
      ),
    );
  };
}

/** Sets a property of several items, as one step; undefined removes it. */
export function setInAll<Name extends 'aspect' | 'nature' | 'direction' | 'evidence'>(
  workspace: Workspace,
  items: readonly Item[],
  property: Name,
  valueFor: (item: Item) => Item[Name] | undefined,
): void {
  const { document } = workspace;
  const [first, ...others] = items.map((item) =>
    setProperty(`/items/${String(document.items.indexOf(item))}/${property}`, valueFor(item)),
  );
  if (first) workspace.run(together(first, ...others));
}

/** Gives items the options of another, and with them its kind, as one step. */
export function giveOptions(
  workspace: Workspace,
  items: readonly Item[],
  { kind, options }: ChoiceItem | MultiChoiceItem,
): void {
  const { document } = workspace;
  const [first, ...others] = items.map((item) =>
    setProperty(`/items/${String(document.items.indexOf(item))}`, {
      ...baseOf(item),
      kind,
      options: structuredClone(options),
    }),
  );
  if (first) workspace.run(together(first, ...others));
}

/** Adds copies behind the last of the originals; gives their ids. */
export function duplicate(workspace: Workspace, list: PartList, ids: readonly Id[]): Id[] {
  const last = partsIn(workspace.document, list).findLastIndex(({ id }) => ids.includes(id));
  workspace.run(duplicateParts(list, ids, renameInExpression));
  return partsIn(workspace.document, list)
    .slice(last + 1, last + 1 + ids.length)
    .map(({ id }) => id);
}

/** Removes parts; the message offers to bring them back, also when other things were done since. */
export function remove(workspace: Workspace, list: PartList, ids: readonly Id[]): void {
  const before = workspace.document;
  const name = workspace.nameOf(ids[0] ?? '');
  workspace.run(removeParts(list, ids));
  const text = ids.length === 1 ? t('items.removed', { name }) : t('items.removedMany', { n: ids.length });
  const perform = (): void => bringBack(workspace, list, ids, before);
  toast(sayRemoved(text, workspace, before, ids), { action: { label: t('shell.undo'), perform } });
}

function bringBack(workspace: Workspace, list: PartList, ids: readonly Id[], before: Instrument): void {
  const missing = ids.filter((id) => !partsIn(workspace.document, list).some((part) => part.id === id));
  for (const id of missing) {
    const position = partsIn(before, list).findIndex((part) => part.id === id);
    const parts = [partsIn(before, list)[position]] as PartsIn<typeof list>;
    const at = Math.min(position, partsIn(workspace.document, list).length);
    workspace.run(addParts(list, parts, renameInExpression, at), `bring back ${missing.join(' ')}`);
  }
}

/** Moves items to a place between the rows in view, and into the aspect that it is in; nothing where they are there. */
export function moveTo(workspace: Workspace, rows: readonly Row[], ids: readonly Id[], place: number): void {
  const head = rows.slice(0, place).findLastIndex(({ type }) => type === 'aspect');
  const group = rows[head];
  if (group?.type !== 'aspect') return;
  const { items } = workspace.document;
  const others = (row: Row | undefined): row is Row => row?.type === 'item' && !ids.includes(row.key);
  const end = rows.findIndex(({ type }, row) => row >= place && type === 'aspect');
  const next = rows.slice(place, end < 0 ? undefined : end).find(others);
  const before = rows.slice(head, place).findLast(others);
  const placeOf = (row: Row): number => items.findIndex(({ id }) => id === row.key);
  const position = next ? placeOf(next) : before ? placeOf(before) + 1 : null;
  const crossing = items.flatMap((item, at) =>
    ids.includes(item.id) && item.aspect !== group.aspect
      ? [setProperty(`/items/${String(at)}/aspect`, group.aspect)]
      : [],
  );
  const moving = position === null ? [] : [moveParts('items', ids, position)];
  const commands = [
    ...crossing,
    ...moving.filter((one) => crossing.length > 0 || changesOrder(one, workspace.document)),
  ];
  const [first, ...rest] = commands;
  if (first) workspace.run(together({ ...(moving[0] ?? first), apply: first.apply }, ...rest));
}

function changesOrder({ apply }: Command, document: Instrument): boolean {
  const after = apply(document).items;
  return document.items.some(({ id }, at) => after[at]?.id !== id);
}

/** Moves items past their neighbour among those in view; where that is of another aspect, they become so too. */
export function move(workspace: Workspace, shown: readonly Id[], ids: readonly Id[], by: -1 | 1): void {
  const places = shown.flatMap((id, i) => (ids.includes(id) ? [i] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return;
  const neighbour = shown[by < 0 ? first - 1 : last + 1];
  if (neighbour === undefined) return;
  const { items } = workspace.document;
  const position = items.findIndex(({ id }) => id === neighbour);
  const { aspect } = items[position]!;
  const crossing = items.flatMap((item, i) =>
    ids.includes(item.id) && item.aspect !== aspect
      ? [setProperty(`/items/${String(i)}/aspect`, aspect)]
      : [],
  );
  // The groups stand together: past the head of one, an item is at the end of it that is nearest.
  const isPast = crossing.length > 0 ? by > 0 : by < 0;
  const moving = moveParts('items', ids, isPast ? position : position + 1);
  workspace.run(together({ ...moving, apply: (document) => document }, ...crossing, moving));
}
