// The entries beside the parts: the cases of an instrument, and its life.

import {
  openThreads,
  textsOf,
  TextStates,
  type InstrumentRecord,
  type Recorded,
} from '../../../model/index.ts';
import { printRoute, type Route } from '../../router/index.ts';
import { sorted } from '../../proofs/accepted.ts';
import { lookOf } from '../../proofs/groups.ts';
import { brokenSafeguards } from '../../safeguards/status.ts';
import type { Workspace } from '../../state/index.ts';
import { isTryItPage, tryItPage } from '../tryIt.ts';
import type { Entry } from './entries.ts';

export function caseEntries(workspace: Workspace, { area, path }: Route): Entry[] {
  const { key, document, tests } = workspace;
  const failed = tests ? tests.total - tests.passed : 0;
  const isOfTests = area === 'cases' && (path[0] === 'tests' || path[0] === 'test');
  const banks = workspace.banks.filter(({ complete }) => complete).length;
  return [
    {
      id: 'try',
      icon: 'try',
      label: 'shell.tryIt',
      href: printRoute(tryItPage(key)),
      isCurrent: isTryItPage({ area, path }),
    },
    {
      id: 'tests',
      icon: 'ok',
      label: 'cases.tests',
      href: printRoute({ area: 'cases', instrument: key, path: ['tests'] }),
      isCurrent: isOfTests,
      count: document.tests.length,
      additions: ['test'],
      ...(failed > 0 ? { mark: { icon: 'error', look: 'error', count: failed } } : {}),
    },
    {
      id: 'banks',
      icon: 'database',
      label: 'cases.banks',
      href: printRoute({ area: 'cases', instrument: key, path: [] }),
      isCurrent: area === 'cases' && !isOfTests && !isTryItPage({ area, path }),
      count: banks,
    },
    {
      id: 'simulate',
      icon: 'simulate',
      label: 'simulate.title',
      href: printRoute({ area: 'simulate', instrument: key, path: [] }),
      isCurrent: area === 'simulate',
    },
    {
      id: 'findings',
      icon: 'check',
      label: 'findings.title',
      href: printRoute({ area: 'findings', instrument: key, path: [] }),
      isCurrent: area === 'findings',
      ...marked(workspace),
    },
  ];
}

/** How many findings are open: the grave ones, or, where there are none, all others but notes. */
function marked(workspace: Workspace): Pick<Entry, 'mark'> {
  const found = workspace.proofs?.current?.findings ?? [];
  const looks = sorted(found, workspace).open.map(({ code }) => lookOf(code));
  const look = (['error', 'warning'] as const).find((one) => looks.includes(one));
  return look ? { mark: { icon: look, look, count: looks.filter((one) => one === look).length } } : {};
}

/** `stale`: how many translations are. */
export function lifeEntries(workspace: Workspace, { area }: Route, stale: number): Entry[] {
  const { key, record } = workspace;
  const broken = brokenSafeguards(workspace);
  return [
    {
      id: 'texts',
      icon: 'globe',
      label: 'texts.title',
      href: printRoute({ area: 'texts', instrument: key, path: [] }),
      isCurrent: area === 'texts',
      ...(stale > 0 ? { mark: { icon: 'warning', look: 'warning', count: stale } } : {}),
    },
    {
      id: 'versions',
      icon: 'history',
      label: 'versions.title',
      href: printRoute({ area: 'versions', instrument: key, path: [] }),
      isCurrent: area === 'versions',
      ...openComments(record),
    },
    {
      id: 'safeguards',
      icon: 'lock',
      label: 'safeguards.title',
      href: printRoute({ area: 'safeguards', instrument: key, path: [] }),
      isCurrent: area === 'safeguards',
      ...(broken && { mark: { icon: broken.look, look: broken.look, count: broken.count } }),
    },
    {
      id: 'workshop',
      icon: 'people',
      label: 'workshop.title',
      href: printRoute({ area: 'workshop', instrument: key, path: [] }),
      isCurrent: area === 'workshop',
    },
    {
      id: 'documents',
      icon: 'file',
      label: 'documents.title',
      href: printRoute({ area: 'documents', instrument: key, path: [] }),
      isCurrent: area === 'documents',
    },
    {
      id: 'export',
      icon: 'export',
      label: 'export.title',
      href: printRoute({ area: 'export', instrument: key, path: [] }),
      isCurrent: area === 'export',
    },
  ];
}

function openComments(record: InstrumentRecord): Pick<Entry, 'mark'> {
  const count = openThreads(record);
  return count === 0 ? {} : { mark: { icon: 'comment', look: 'info', count } };
}

/** How many translations wait to be looked at, because their source text changed. */
export function staleTexts({ document, record }: Recorded): number {
  if (record.texts.length === 0) return 0;
  const states = new TextStates({ document, record });
  const [, ...others] = document.languages;
  return textsOf(document).reduce(
    (sum, place) => sum + others.filter((language) => states.conditionOf(place, language) === 'stale').length,
    0,
  );
}
