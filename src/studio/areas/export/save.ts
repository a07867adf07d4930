// Files that leave the studio.

import { fileOf, saysNothing, type Instrument } from '../../../model/index.ts';
import { clerk, type PackageReport } from '../../../workers/index.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import { saveAsFile, saveBlob, type Workspace } from '../../state/index.ts';

function nameOf({ id, version }: Instrument, ending: string): string {
  return `${id}-${version}${ending}`;
}

export function savePackage(workspace: Workspace, { zip }: PackageReport): void {
  if (!zip) return;
  save(nameOf(workspace.document, '.zip'), zip);
  // A package holds the status, and nothing else of what is said of the instrument.
  if (saysNothing(workspace.record)) void workspace.exported();
}

export function saveInstrument(workspace: Workspace): void {
  const { document } = workspace;
  const name = nameOf(document, '.json');
  saveAsFile(name, fileOf(workspace));
  void workspace.exported();
  toast(t('export.saved', { file: name }));
}

export async function saveCodebook(document: Instrument): Promise<void> {
  const file = await clerk().codebook(document);
  if (file) save(nameOf(document, '-codebook.csv'), file);
  else toast(t('cases.needsPlan'), { kind: 'problem' });
}

function save(name: string, file: Blob): void {
  saveBlob(name, file);
  toast(t('export.saved', { file: name }));
}
