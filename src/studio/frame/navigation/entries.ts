// What the navigation of an instrument lists: its parts, its cases and its life.

import { partsIn, type Id, type PartList } from '../../../model/index.ts';
import { GROUPS, groupOf, type PartGroup } from '../../areas/scoring/groups.ts';
import type { KindOfPart } from '../../areas/scoring/kinds.ts';
import type { IconName } from '../../controls/index.ts';
import type { Label } from '../../i18n/index.ts';
import { printRoute, type Route } from '../../router/index.ts';
import type { Kind, Workspace } from '../../state/index.ts';
import { aspectColour } from '../../style/index.ts';

/** What can be added at an entry. */
export type Addition = KindOfPart | 'item' | 'aspect' | 'test';

export interface Entry {
  readonly id: string;
  readonly icon: IconName;
  readonly label: Label;
  readonly href: string;
  readonly isCurrent: boolean;
  readonly count?: number;
  /** What the count warns of. */
  readonly mark?: {
    readonly icon: IconName;
    readonly look: 'error' | 'warning' | 'info';
    readonly count: number;
  };
  readonly additions?: readonly Addition[];
  /** Of the entry where the user is. */
  readonly parts?: readonly PartGroupLinks[];
}

/** The parts of one kind, in the order of the document. */
export interface PartGroupLinks {
  readonly kind: Kind;
  readonly list: PartList;
  /** Where an entry has several kinds. */
  readonly label?: Label;
  readonly isNumbered: boolean;
  readonly parts: readonly PartLink[];
}

export interface PartLink {
  readonly id: Id;
  readonly position: number;
  readonly name: string;
  readonly isWrong: boolean;
  readonly colour?: string;
}

export function partEntries(workspace: Workspace, route: Route): Entry[] {
  const { document, key } = workspace;
  const { area, path } = route;
  const at = (place: Route['area'], ...rest: string[]): string =>
    printRoute({ area: place, instrument: key, path: rest });
  const wrong = brokenPlaces(workspace);
  const isOpen = area === 'scoring' ? groupOf(path[0]) : undefined;
  const isOfItems = area === 'items' && path[0] !== 'source';
  const isOfShared = isOfItems && ['shared', 'scale', 'aspect'].includes(path[0] ?? '');
  return [
    {
      id: 'overview',
      icon: 'graph',
      label: 'overview.title',
      href: at('overview'),
      isCurrent: area === 'overview',
    },
    {
      id: 'items',
      icon: 'items',
      label: 'items.title',
      href: at('items'),
      isCurrent: isOfItems,
      count: document.items.length,
      // What the canvas offers itself is not offered again.
      additions: isOfShared ? ['item'] : isOfItems ? ['aspect'] : ['item'],
      ...(isOfItems ? { parts: [linksOf(workspace, { kind: 'aspect', list: 'aspects' }, wrong)] } : {}),
    },
    ...GROUPS.map((group) => groupEntry(workspace, group, group === isOpen, wrong, at)),
    {
      id: 'parts',
      icon: 'duplicate',
      label: 'library.parts',
      href: printRoute({ area: 'library', instrument: null, path: ['parts'] }),
      isCurrent: area === 'library' && path[0] === 'parts',
    },
    {
      id: 'source',
      icon: 'code',
      label: 'items.source',
      href: at('items', 'source'),
      isCurrent: area === 'items' && path[0] === 'source',
    },
  ];
}

function groupEntry(
  workspace: Workspace,
  { id, icon, label, kinds }: PartGroup,
  isCurrent: boolean,
  wrong: ReadonlySet<string>,
  at: (area: Route['area'], ...rest: string[]) => string,
): Entry {
  return {
    id,
    icon,
    label,
    href: at('scoring', kinds[0]!.kind),
    isCurrent,
    count: kinds.reduce((sum, { list }) => sum + partsIn(workspace.document, list).length, 0),
    additions: kinds,
    ...(isCurrent
      ? {
          parts: kinds.map(({ kind, list, label: name }) => ({
            ...linksOf(workspace, { kind, list }, wrong),
            ...(kinds.length > 1 ? { label: name } : {}),
          })),
        }
      : {}),
  };
}

function linksOf(
  workspace: Workspace,
  { kind, list }: { readonly kind: Kind; readonly list: PartList },
  wrong: ReadonlySet<string>,
): PartGroupLinks {
  const { document } = workspace;
  return {
    kind,
    list,
    isNumbered: kind === 'rule',
    parts: partsIn(document, list).map((part, position) => ({
      id: part.id,
      position,
      name: workspace.say(part.label) || part.id,
      isWrong: wrong.has(`/${list}/${position}`),
      ...(kind === 'aspect' ? { colour: aspectColour(document.aspects, part.id) } : {}),
    })),
  };
}

/** The parts with an error in them, by their pointers; what is not filled in yet is none. */
function brokenPlaces(workspace: Workspace): ReadonlySet<string> {
  return new Set(
    workspace.diagnostics
      .filter((one) => one.severity === 'error' && !workspace.isToDo(one))
      .map(({ path }) => path.split('/').slice(0, 3).join('/')),
  );
}
