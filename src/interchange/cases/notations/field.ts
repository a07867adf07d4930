// The texts of one field of a file as answers: as they are written, or as someone says that they are to be taken.

import type { DiagnosticCode, Params } from '../../../model/diagnostic.ts';
import type { AskedItem } from '../../../model/index.ts';
import type { DecimalSign } from '../../../model/number-text.ts';
import type { Instrument, Response } from '../../../model/types.ts';
import { doubtfulCodes, dottedDate, meaningsOf, type Meaning, type Meanings } from './meanings.ts';
import { decimalOf, isoDate, tooManyDigits, writtenMeaning } from './written.ts';
import { NOTHING_ACCEPTED, type FieldSettings, type Notation } from './settings.ts';
import type { Tally } from './taken.ts';

/** Says why a text is refused, where the check of the case could not tell. */
export type Refuse = (code: DiagnosticCode, params: Params) => void;

/** What programs write where they have no value. */
const NO_VALUE = /^(?:n\/?a|#n\/a|#н\/д|н\/д|nan|null|none|[.?\u2013\u2014-])$/i;

export class FieldReader {
  private readonly field: string;
  private readonly accept: readonly Notation[];
  private readonly missing: readonly string[];
  private readonly meanings: Meanings;
  private readonly written: Meaning;
  /** What is taken as it is written, where something is known of how the file is written. */
  private readonly usual: Meaning | null;
  private readonly doubtful: ReadonlySet<string> | null;
  private readonly tally: Tally;

  /** A field without an item is a date. `decimal` is the sign that is decimal in this file wherever it stands alone. */
  constructor(
    field: string,
    item: AskedItem | null,
    document: Instrument,
    tally: Tally,
    { accept, missing }: FieldSettings = NOTHING_ACCEPTED,
    decimal?: DecimalSign,
  ) {
    this.field = field;
    this.accept = accept;
    this.missing = missing.map(signed);
    this.meanings = item ? meaningsOf(item, document) : { dates: dottedDate };
    const written = item ? writtenMeaning(item, document, decimal) : isoDate;
    const stated = decimalOf(accept);
    const ofNumber = stated && this.meanings[stated];
    this.written = ofNumber ?? written;
    this.usual = ofNumber ? written : null;
    this.doubtful = item && accept.includes('labels') ? doubtfulCodes(item, document) : null;
    this.tally = tally;
  }

  /**
   * The answer in a text; null where there is none, or it was refused. A text that can be no answer is handed on: the
   * check of the case then says what is wrong.
   */
  read(text: string, refuse: Refuse): Response {
    if (text.trim() === '') return null;
    if (this.isMissing(text)) return null;
    if (this.doubtful?.has(text)) {
      refuse('answer-code-and-label', { item: this.field, value: text });
      return null;
    }
    const answer = this.written(text);
    if (answer === undefined) return this.otherwise(text, refuse);
    if (this.usual && this.usual(text) !== answer) this.note(decimalOf(this.accept)!, text, answer);
    return answer;
  }

  /** Whether a text is declared to stand for no answer. */
  isMissing(text: string): boolean {
    const isMissing = this.missing.length > 0 && this.missing.includes(signed(text));
    if (isMissing) this.tally.add(this.field, 'missing', text.trim(), '');
    return isMissing;
  }

  private otherwise(text: string, refuse: Refuse): Response {
    const found = (Object.keys(this.meanings) as Notation[]).flatMap((as) => {
      const answer = this.meanings[as]!(text);
      return answer === undefined ? [] : [{ as, answer, shown: shown(answer) }];
    });
    const accepted = found.filter(({ as }) => this.accept.includes(as));
    const [first] = accepted.length > 0 ? accepted : found;
    if (first && accepted.length > 0 && accepted.every((one) => one.shown === first.shown)) {
      this.note(first.as, text, first.answer);
      return first.answer;
    }
    const params = { item: this.field, value: text.trim() };
    if (first && found.every((one) => one.shown === first.shown))
      refuse('answer-other-notation', { ...params, means: first.shown, accept: first.as });
    else if (first || (this.usual && this.usual(text) !== undefined))
      refuse('answer-ambiguous-number', params);
    else if ('decimal-comma' in this.meanings && tooManyDigits(text))
      refuse('answer-too-many-digits', params);
    else if (NO_VALUE.test(params.value)) refuse('answer-no-value', params);
    else return text;
    return null;
  }

  private note(as: Notation, text: string, answer: NonNullable<Response>): void {
    this.tally.add(this.field, as, text.trim(), shown(answer));
  }
}

/** A minus sign is one however it is written. */
function signed(text: string): string {
  return text.trim().replace(/^[\u2212\u2013](?=\d)/, '-');
}

function shown(answer: NonNullable<Response>): string {
  return Array.isArray(answer) ? answer.join('|') : String(answer);
}
