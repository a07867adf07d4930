// Files that leave the studio.

import { SEMANTICS, type FormatId } from '../../../interchange/index.ts';
import { fileOf, saysNothing, type Instrument } from '../../../model/index.ts';
import { clerk, type FilesReport, type PackageReport } from '../../../workers/index.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import { saveAsFile, saveBlob, type Workspace } from '../../state/index.ts';

function nameOf({ id, version }: Instrument, ending: string): string {
  return `${id}-${version}${ending}`;
}

export function savePackage(workspace: Workspace, { zip, files }: PackageReport): void {
  if (!zip) return;
  const carries = files.some(({ name }) => name === SEMANTICS);
  save(nameOf(workspace.document, carries ? '.aspect.zip' : '.zip'), zip);
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

/** Answers what the files do not say; null where there are none. */
export async function saveAs(
  id: FormatId,
  document: Instrument,
  language: string,
): Promise<FilesReport | null> {
  const report = await clerk().write(id, document, { language });
  for (const { ending, blob } of report.files ?? []) save(nameOf(document, ending), blob);
  if (!report.files) toast(t('cases.needsPlan'), { kind: 'problem' });
  return report.files && report;
}

function save(name: string, file: Blob): void {
  saveBlob(name, file);
  toast(t('export.saved', { file: name }));
}
