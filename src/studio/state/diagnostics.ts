import { formatDiagnostic, type Diagnostic } from '../../model/index.ts';
import { currentLanguage } from '../i18n/index.ts';

/** What is wrong and what to do, in the language of the interface. */
export function sayDiagnostic(diagnostic: Diagnostic): ReturnType<typeof formatDiagnostic> {
  return formatDiagnostic(diagnostic, currentLanguage());
}
