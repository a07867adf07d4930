// Case banks in the file of an instrument: what they are called and stand for, and their chunks as they are stored.

import { readChunk, writeChunk, CHUNK_ROWS } from '../columns/chunk.ts';
import { missingOf, type CaseColumns, type Column } from '../columns/types.ts';
import { ofBase64, writingBase64 } from '../document/base64.ts';
import { inPieces } from '../document/pieces.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isRecord } from '../model/json.ts';
import type { BankLayout } from '../simulation/index.ts';

export interface CarriedBank {
  /** By which a bank that is there already is known again. */
  readonly id: string;
  readonly name: string;
  readonly layout: BankLayout;
  readonly origin: Readonly<Record<string, string | number | boolean | null>>;
  readonly contents: (typeof CONTENTS)[number];
  readonly chunks: readonly CaseColumns[];
}

const CONTENTS = ['unsaid', 'synthetic', 'personal'] as const;

type Written = Omit<CarriedBank, 'chunks'> & { readonly chunks: readonly string[] };

/** One chunk after the other, while the page goes on. */
export async function writtenBank(
  about: Omit<CarriedBank, 'chunks'>,
  chunks: AsyncIterable<CaseColumns>,
): Promise<Written> {
  const texts: string[] = [];
  for await (const chunk of chunks) texts.push(await inPieces(writingBase64(writeChunk(chunk))));
  const { id, name, layout, origin, contents } = about;
  return { id, name, layout, origin, contents, chunks: texts };
}

/** Believes nothing: a bank is read whole, or the file is refused with its name. */
export function readBanks(values: readonly unknown[]): {
  readonly banks: readonly CarriedBank[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const banks: CarriedBank[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [at, value] of values.entries()) {
    const bank = readBank(value);
    if (bank) banks.push(bank);
    else diagnostics.push(broken(at, value));
  }
  return { banks, diagnostics };
}

function broken(at: number, value: unknown): Diagnostic {
  const name = isRecord(value) && typeof value['name'] === 'string' ? value['name'] : String(at + 1);
  return { code: 'bank-broken', severity: 'error', path: `/banks/${String(at)}`, params: { name } };
}

function readBank(value: unknown): CarriedBank | null {
  if (!isRecord(value)) return null;
  const { id, name, layout, origin, contents, chunks: texts } = value;
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || typeof name !== 'string') return null;
  if (!isLayout(layout) || !isOrigin(origin) || !Array.isArray(texts)) return null;
  const said = CONTENTS.find((one) => one === contents);
  if (!said) return null;
  const chunks = texts.map((text) => readColumns(text, layout));
  const whole = chunks.filter((one) => one !== null);
  const isInOrder = whole.every(({ rows }, at) =>
    at < whole.length - 1 ? rows === CHUNK_ROWS : rows > 0 && rows <= CHUNK_ROWS,
  );
  if (whole.length < chunks.length || !isInOrder) return null;
  return { id, name, layout, origin, contents: said, chunks: whole };
}

function readColumns(text: unknown, layout: BankLayout): CaseColumns | null {
  const bytes = typeof text === 'string' ? ofBase64(text) : null;
  if (!bytes) return null;
  try {
    const columns = readChunk(bytes);
    const { items, overrides } = columns;
    const isKnown =
      [...items].every(
        ([id, column]) => Object.hasOwn(layout.items, id) && fits(column, layout.items[id]!),
      ) &&
      [...overrides].every(
        ([id, column]) =>
          Object.hasOwn(layout.classifications, id) && isBelow(column, layout.classifications[id]!.length),
      );
    return isKnown ? columns : null;
  } catch {
    return null;
  }
}

/** Positions stand for codes: one that stands for none would be another answer, or no answer, without a word. */
function fits(column: Column, { type, codes }: BankLayout['items'][string]): boolean {
  if (type === 'boolean') return isBelow(column, 2);
  if (type === 'code') return isBelow(column, codes.length);
  return type !== 'codes' || isBelow(column, 2 ** codes.length);
}

function isBelow({ data }: Column, end: number): boolean {
  const missing = missingOf(data);
  return data.every((value) => value === missing || Number.isNaN(value) || (value >= 0 && value < end));
}

const TYPES = ['number', 'boolean', 'date', 'code', 'codes'];

function isLayout(layout: unknown): layout is BankLayout {
  if (!isRecord(layout)) return false;
  const { items, classifications } = layout;
  return (
    isRecord(items) &&
    Object.values(items).every(
      (one) => isRecord(one) && TYPES.includes(String(one['type'])) && isCodes(one['codes']),
    ) &&
    isRecord(classifications) &&
    Object.values(classifications).every(isCodes)
  );
}

function isCodes(codes: unknown): boolean {
  return Array.isArray(codes) && codes.every((code) => typeof code === 'string');
}

function isOrigin(origin: unknown): origin is CarriedBank['origin'] {
  return isRecord(origin) && Object.values(origin).every((one) => one === null || typeof one !== 'object');
}
