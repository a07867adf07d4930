// The texts of one field of a file as answers: as they are written, or as someone says that they are to be taken.

import type { DiagnosticCode, Params } from '../../../model/diagnostic.ts';
import type { AskedItem } from '../../../model/index.ts';
import { hasQuotes } from '../../../model/quotes.ts';
import type { DecimalSign } from '../../../model/number-text.ts';
import type { Instrument, Response } from '../../../model/types.ts';
import { writeCell } from '../csv/cells.ts';
import { codesInDoubt, labelsInDoubt, type Doubting } from './doubts.ts';
import { meaningsOf, type Meaning, type Meanings } from './meanings.ts';
import { MissingCodes } from './missing.ts';
import { codesWritten, hasTooManyDigits, writtenMeaning } from './written.ts';
import { NOTHING_ACCEPTED, type FieldSettings, type Notation } from './settings.ts';
import type { Counting } from './taken.ts';

/** Says why a text is refused, where the check of the case could not tell. */
export type Refuse = (code: DiagnosticCode, params: Params) => void;

/** What programs and people write where they have no value. */
const NO_VALUE = /^(?:n\/?a|#n\/a|#н\/д|н\/д|нет данных|nan|null|none|[.?\u2013\u2014-])$/i;
/** And the codes that questionnaires have for it: 99, 888, −9. No option has them where this is asked. */
const NO_VALUE_CODE = /^(?:[-\u2212\u2013](?:([1789])\1*|1)|([789])\2+)$/;

interface Found {
  readonly as: Notation;
  readonly answer: NonNullable<Response>;
  readonly shown: string;
}

export class FieldReader {
  private readonly item: AskedItem;
  private readonly accept: readonly Notation[];
  private readonly missing: MissingCodes;
  private readonly meanings: Meanings;
  private readonly written: Meaning;
  /** The notation of all numbers of the field, where one is said, and how they would be read if it were not. */
  private readonly stated: { readonly as: Notation; readonly usual: Meaning } | null;
  private readonly codesInDoubt: Doubting | null;
  private readonly labelsInDoubt: Doubting;
  private readonly tally: Counting;

  /** `decimal` is the sign that is decimal in this file wherever it stands alone. */
  constructor(
    item: AskedItem,
    document: Instrument,
    tally: Counting,
    { accept, missing }: FieldSettings = NOTHING_ACCEPTED,
    decimal?: DecimalSign,
  ) {
    this.item = item;
    this.accept = accept;
    this.meanings = meaningsOf(item, document);
    const usual = writtenMeaning(item, document, decimal);
    const sign = decimalOf(accept);
    const ofSign = sign && this.meanings[sign];
    this.written = ofSign ?? usual;
    this.stated = ofSign ? { as: sign, usual } : null;
    this.missing = new MissingCodes(missing, item, this.written);
    this.codesInDoubt = accept.includes('labels') ? codesInDoubt(item, document) : null;
    this.labelsInDoubt = labelsInDoubt(item, document);
    this.tally = tally;
  }

  /**
   * The answer in a text; null where there is none, or it was refused. A text that can be no answer is handed on: the
   * check of the case then says what is wrong.
   */
  read(text: string, refuse: Refuse): Response {
    if (text.trim() === '' || this.isMissing(text)) return null;
    const doubt = this.codesInDoubt?.(text);
    if (doubt) {
      refuse(doubt.code, doubt.params);
      return null;
    }
    const answer = this.written(text);
    if (answer === undefined) return this.otherwise(text, refuse);
    if (this.stated && this.stated.usual(text) !== answer) this.note(this.stated.as, text, answer);
    return answer;
  }

  /**
   * The answer in a text where numbers, and yes and no, are no text: only in a notation that is accepted. What would be
   * right without its quotation marks is handed on, and the check of the case says so.
   */
  readQuoted(text: string, kind: 'number' | 'boolean', refuse: Refuse): Response {
    const isAccepted = this.foundIn(text).some(({ as }) => this.accept.includes(as));
    return !isAccepted && hasQuotes(text, kind) ? text : this.otherwise(text, refuse);
  }

  /** Whether a text is declared to stand for no answer. */
  isMissing(text: string): boolean {
    const isMissing = this.missing.has(text);
    if (isMissing) this.tally.add(this.item.id, 'missing', text.trim(), '');
    return isMissing;
  }

  /** What a text could mean to this reader, were it no missing code. */
  couldMean(text: string): NonNullable<Response> | undefined {
    return this.written(text) ?? this.foundIn(text).find(({ as }) => this.accept.includes(as))?.answer;
  }

  private otherwise(text: string, refuse: Refuse): Response {
    const found = this.foundIn(text);
    const accepted = found.filter(({ as }) => this.accept.includes(as));
    const [meant] = accepted;
    if (!meant || !agree(accepted)) return this.refused(text, found, refuse);
    this.note(meant.as, text, meant.answer);
    return meant.answer;
  }

  /** Null where it was said why; else what the check of the case is to judge. */
  private refused(text: string, found: readonly Found[], refuse: Refuse): Response {
    const { id, kind } = this.item;
    const value = text.trim();
    const params = { item: id, value };
    const [first] = found;
    const doubt = this.labelsInDoubt(text);
    if (doubt) refuse(doubt.code, doubt.params);
    else if (first && agree(found))
      refuse('answer-other-notation', { ...params, means: this.asStated(first.shown), accept: first.as });
    else if (first && kind === 'number') refuse('answer-ambiguous-number', { ...params, ...meantBy(found) });
    else if (first)
      refuse('answer-ambiguous', {
        ...params,
        ...meantBy(found),
        means: found.map(({ shown }) => shown).join(', '),
      });
    else if (kind === 'number' && hasTooManyDigits(text)) refuse('answer-too-many-digits', params);
    else if (NO_VALUE.test(value) || NO_VALUE_CODE.test(value)) refuse('answer-no-value', params);
    else return kind === 'multi-choice' ? codesWritten(text) : text;
    return null;
  }

  /** As it would be read: where commas are decimal, with a comma. */
  private asStated(shown: string): string {
    return this.stated?.as === 'decimal-comma' ? shown.replace('.', ',') : shown;
  }

  private foundIn(text: string): Found[] {
    const { kind } = this.item;
    return Object.entries(this.meanings).flatMap(([as, meaning]) => {
      const answer = meaning(text);
      return answer === undefined ? [] : [{ as: as as Notation, answer, shown: writeCell(answer, kind) }];
    });
  }

  private note(as: Notation, text: string, answer: NonNullable<Response>): void {
    this.tally.add(this.item.id, as, text.trim(), writeCell(answer, this.item.kind));
  }
}

/** The notation that says which sign is decimal; undefined where none does, or both do. */
function decimalOf(accept: readonly Notation[]): 'decimal-comma' | 'decimal-point' | undefined {
  const [first, second] = (['decimal-comma', 'decimal-point'] as const).filter((one) => accept.includes(one));
  return second === undefined ? first : undefined;
}

function agree([first, ...others]: readonly Found[]): boolean {
  return others.every(({ shown }) => shown === first?.shown);
}

/** What a text means, by notation. */
function meantBy(found: readonly Found[]): Params {
  return Object.fromEntries(found.map(({ as, shown }) => [as, shown]));
}
