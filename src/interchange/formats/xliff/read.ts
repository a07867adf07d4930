// XLIFF 2.0 and 2.1, core: of each unit its name, and its segments put together again. What modules and tools add stays
// out of sight.

import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Diagnostic, DiagnosticCode, Params } from '../../../model/diagnostic.ts';
import type { TextState } from '../../../model/record/types.ts';
import { decodeStrictly } from '../../text.ts';
import type { FoundText, TextsRead } from '../contract.ts';

/** Of any version; the last part says which. */
const XLIFF = 'urn:oasis:names:tc:xliff:document:';
const CORE = `${XLIFF}2.0`;
const VERSIONS: readonly string[] = ['2.0', '2.1'];

/** Elements within a text that hold text of it, that stand for a character, and that stand for what only a tool knows. */
const HOLDS_TEXT: readonly string[] = ['mrk', 'pc'];
const STANDS_FOR_CODE: readonly string[] = ['ph', 'sc', 'ec', 'sm', 'em'];

export function readXliff(bytes: Uint8Array): TextsRead {
  const text = decodeStrictly(bytes);
  if (text === null) return refused('text-encoding');
  const reading = new Reading();
  try {
    reading.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code, error.params);
    throw error;
  }
  return { texts: reading.found, diagnostics: reading.diagnostics };
}

/** Ends the reading of a file that is no XLIFF of ours. */
class Refusal extends Error {
  readonly code: DiagnosticCode;
  readonly params: Params;
  constructor(code: DiagnosticCode, params: Params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

function refused(code: DiagnosticCode, params: Params = {}): TextsRead {
  return { texts: null, diagnostics: [{ code, severity: 'error', path: '', params }] };
}

interface Segment {
  readonly isIgnorable: boolean;
  readonly state: string;
  source: string;
  target: string | null;
}

interface Unit {
  readonly name: string;
  readonly segments: Segment[];
  hasCodes: boolean;
}

class Reading {
  readonly found: FoundText[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private readonly parser = new SaxesParser({ xmlns: true });
  private languages: { readonly source: string; readonly target: string } | null = null;
  private unit: Unit | null = null;
  private segment: Segment | null = null;
  /** Which text of the segment is being read. */
  private part: 'source' | 'target' | null = null;
  /** How deep within what is passed over. */
  private passed = 0;

  parse(text: string): void {
    const { parser } = this;
    parser.on('error', () => {
      throw new Refusal('texts-not-xml', { line: parser.line, column: parser.column + 1 });
    });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', (tag) => this.close(tag));
    parser.on('text', (said) => this.add(said));
    parser.on('cdata', (said) => this.add(said));
    parser.write(text).close();
    if (!this.languages) throw new Refusal('texts-no-xliff');
  }

  private open(tag: SaxesTagNS): void {
    if (!this.languages) {
      this.begin(tag);
      return;
    }
    if (this.passed > 0 || tag.uri !== CORE) {
      this.passed += 1;
      return;
    }
    const { local } = tag;
    const said = (name: string) => tag.attributes[name]?.value ?? '';
    if (this.part !== null) this.openWithin(local, said('hex'));
    else if (local === 'unit') this.unit = { name: said('name'), segments: [], hasCodes: false };
    else if (this.unit && (local === 'segment' || local === 'ignorable')) {
      this.segment = { isIgnorable: local === 'ignorable', state: said('state'), source: '', target: null };
      this.unit.segments.push(this.segment);
    } else if (this.segment && (local === 'source' || local === 'target')) {
      this.part = local;
      if (local === 'target') this.segment.target = '';
    } else if (local !== 'file' && local !== 'group') this.passed = 1;
  }

  private begin({ local, uri, attributes }: SaxesTagNS): void {
    const said = (name: string) => attributes[name]?.value ?? '';
    const version = said('version');
    if (local !== 'xliff' || !uri.startsWith(XLIFF)) throw new Refusal('texts-no-xliff');
    if (uri !== CORE || !VERSIONS.includes(version)) throw new Refusal('texts-xliff-version', { version });
    if (said('srcLang') === '') throw new Refusal('texts-no-language');
    this.languages = { source: said('srcLang'), target: said('trgLang') };
  }

  private openWithin(local: string, hex: string): void {
    if (local === 'cp') {
      const code = /^[0-9A-Fa-f]{1,6}$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
      if (code <= 0x10ffff) this.add(String.fromCodePoint(code));
    } else if (STANDS_FOR_CODE.includes(local) && this.unit) this.unit.hasCodes = true;
    if (!HOLDS_TEXT.includes(local)) this.passed = 1;
  }

  private add(text: string): void {
    if (this.passed > 0 || !this.segment || this.part === null) return;
    if (this.part === 'source') this.segment.source += text;
    else this.segment.target = (this.segment.target ?? '') + text;
  }

  private close({ local, uri }: SaxesTagNS): void {
    if (this.passed > 0) this.passed -= 1;
    else if (uri !== CORE) return;
    else if (local === this.part) this.part = null;
    else if (this.part === null && (local === 'segment' || local === 'ignorable')) this.segment = null;
    else if (local === 'unit' && this.unit) {
      this.finish(this.unit, this.languages!);
      this.unit = null;
    }
  }

  /** Segments come one after the other; what stands between them and was not translated is as in the source. */
  private finish(unit: Unit, { source, target }: { readonly source: string; readonly target: string }): void {
    const { name: place, segments, hasCodes } = unit;
    const tell = (code: DiagnosticCode): void => {
      this.diagnostics.push({ code, severity: 'warning', path: '', params: { place } });
    };
    const translated = segments.filter((one) => !one.isIgnorable);
    const done = translated.filter((one) => (one.target ?? '') !== '');
    if (hasCodes) tell('texts-codes');
    const isWhole = translated.length > 0 && done.length === translated.length;
    if (!isWhole && done.length > 0) tell('texts-half');
    const texts = { [source]: segments.map((one) => one.source).join('') };
    const states: Record<string, TextState['state']> = {};
    if (target !== '') {
      texts[target] = isWhole ? segments.map((one) => one.target ?? one.source).join('') : '';
      const isReviewed = translated.every(({ state }) => state === 'reviewed' || state === 'final');
      if (isWhole) states[target] = isReviewed ? 'reviewed' : 'draft';
    }
    this.found.push({ at: place, texts, states });
  }
}
