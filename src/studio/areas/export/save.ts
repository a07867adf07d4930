// Files that leave the studio.

import { FILES, type FormatId } from '../../../interchange/index.ts';
import { SIGNATURES_ENDING, type SignedPackage } from '../../../interchange/signatures/index.ts';
import { fileOf, saysNothing, type Instrument } from '../../../model/index.ts';
import { clerk, type FilesReport, type PackageReport } from '../../../workers/index.ts';
import { toast } from '../../controls/index.ts';
import { t } from '../../i18n/index.ts';
import { saveAsFile, saveBlob, type Workspace } from '../../state/index.ts';

function nameOf({ id, version }: Instrument, ending: string): string {
  return `${id}-${version}${ending}`;
}

export function packageName(document: Instrument): string {
  return nameOf(document, '.aspect.zip');
}

export function savePackage(workspace: Workspace, report: PackageReport): void {
  const { zip } = report;
  if (!zip) return;
  save(packageName(workspace.document), zip);
  // A package holds the status, and nothing else of what is said of the instrument.
  if (saysNothing(workspace.record)) void workspace.exported();
}

/** What is signed of a package; null where there is none. */
export function signable({ document, status }: Workspace, report: PackageReport): SignedPackage | null {
  const { sha256, files } = report;
  const own = files.find(({ name }) => name === FILES.instrument);
  if (sha256 === null || !own) return null;
  const { id, version } = document;
  return {
    file: packageName(document),
    sha256,
    instrument: { id, version, status, sha256: own.sha256 },
  };
}

export function saveSignatures(packageFile: string, text: string): void {
  save(`${packageFile}${SIGNATURES_ENDING}`, new Blob([text], { type: 'application/jsonl' }));
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
