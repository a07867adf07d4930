// Results in files keep three states: known, known to be none or no, and unknown; and so do the cases made of them.

import { beforeAll, describe, expect, test } from 'vitest';
import { caseEngine, earlierAnswers, type Case, type ExplainedAssessment } from '../../src/engine/index.ts';
import {
  assessmentWriter,
  CaseAssessor,
  DECIMAL_COMMA,
  caseWriter,
  CsvRecords,
  provenanceOf,
  type CaseSettings,
  type CsvStyle,
  PLAIN,
  Tally,
} from '../../src/interchange/index.ts';
import { CsvCases } from '../../src/interchange/cases/csv/read.ts';
import type { Instrument } from '../../src/model/index.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { randomCases, randomInstrument } from '../engine/instruments.ts';
import { casesOf, rowsOf } from './files.ts';
import { instrument } from './instrument.ts';

const INSTRUMENTS = 20;
const CASES = 12;

/** A random instrument with random cases, and what it says of them. */
interface Made {
  readonly document: Instrument;
  readonly plan: Plan;
  readonly cases: readonly Case[];
  readonly explained: readonly ExplainedAssessment[];
  /** The CSV of the results, by the names of its columns. */
  readonly rows: Table;
  /** The same for a spreadsheet whose decimal sign is the comma. */
  readonly spreadsheet: Table;
}

type Table = readonly Readonly<Record<string, string>>[];

let all: readonly Made[];

beforeAll(async () => {
  all = await Promise.all(Array.from({ length: INSTRUMENTS }, (_, seed) => make(seed + 1)));
}, 120_000);

async function make(seed: number): Promise<Made> {
  const document = randomInstrument(seed);
  const plan = compile(document).plan!;
  const cases = randomCases(document, CASES, seed).map((given) => kept(document, given));
  const engine = caseEngine(plan);
  const explained = await Promise.all(cases.map((given) => engine.explain(given)));
  const assessed = new CaseAssessor(plan).assess(cases);
  const written = (style: CsvStyle) => {
    const { header, line } = assessmentWriter('csv', plan, provenanceOf(document), style);
    return tableOf(header + assessed.map(({ assessment }) => line(assessment)).join(''));
  };
  return { document, plan, cases, explained, rows: written(PLAIN), spreadsheet: written(DECIMAL_COMMA) };
}

/** What a file keeps of a case: no texts, no override that the instrument does not provide for, no null. */
function kept(document: Instrument, { overrides, ...given }: Case): Case {
  const texts = document.items.filter(({ kind }) => kind === 'text').map(({ id }) => id);
  const answers = Object.entries(given.responses).filter(
    ([id, answer]) => answer !== null && !texts.includes(id),
  );
  const isOpen = document.classifications.some(({ professional }) => professional);
  return { ...given, responses: Object.fromEntries(answers), ...(isOpen && overrides ? { overrides } : {}) };
}

function tableOf(text: string): Record<string, string>[] {
  const [header, ...rows] = new CsvRecords().take(text, true).map(({ cells }) => cells);
  return rows.map((cells) => Object.fromEntries(header!.map((name, column) => [name, cells[column]!])));
}

const truthOf = ({ why }: ExplainedAssessment, id: string) => (why[id] as { value: boolean | null }).value;

describe('what is unknown is never written as no', () => {
  test('in CSV: an empty cell is unknown, a lone bar is no code', () => {
    const seen = new Set<string>();
    for (const { plan, explained, rows } of all) {
      const { flags, recommendations, values } = plan.results;
      for (const [row, assessment] of explained.entries()) {
        for (const id of [...flags, ...recommendations]) {
          const truth = truthOf(assessment, id);
          seen.add(`raised ${String(truth)}`);
          expect(rows[row]![id]).toBe(truth === null ? '' : String(truth));
        }
        for (const id of values) {
          const value = assessment.values[id] ?? null;
          if (Array.isArray(value)) seen.add(value.length === 0 ? 'no code' : 'codes');
          expect(rows[row]![id]).toBe(Array.isArray(value) ? value.join('|') || '|' : String(value ?? ''));
        }
      }
    }
    expect([...seen].sort()).toEqual(['codes', 'no code', 'raised false', 'raised null', 'raised true']);
  });

  test('in JSON: flags and recommendations that are unknown are listed', () => {
    for (const { document, plan, explained } of all) {
      const { flags, recommendations } = plan.results;
      const { line } = assessmentWriter('jsonl', plan, provenanceOf(document));
      for (const assessment of explained) {
        const written = JSON.parse(line(assessment)) as ExplainedAssessment;
        const having = (truth: boolean | null, ids: readonly string[]) =>
          ids.filter((id) => truthOf(assessment, id) === truth);
        expect(written.flags).toEqual(having(true, flags));
        expect(written.recommendations).toEqual(having(true, recommendations));
        expect(written.unknown).toEqual(having(null, [...flags, ...recommendations]));
      }
    }
  });
});

test.each(['csv', 'jsonl'] as const)('random cases come back from %s as they were', async (format) => {
  for (const { document, cases } of all) {
    const { header, line } = caseWriter(format, document);
    expect(await casesOf(format, header + cases.map(line).join(''), document)).toEqual(cases);
  }
});

/** Takes the comma for the decimal sign in every column. */
function decimalCommas({ items }: Instrument): CaseSettings {
  const settings = { accept: ['decimal-comma' as const], missing: [] };
  return { columns: null, fields: Object.fromEntries(items.map(({ id }) => [id, settings])) };
}

describe('for a spreadsheet whose decimal sign is the comma', () => {
  test('cases come back as they were, and where the comma is not accepted as no others', async () => {
    let commas = 0;
    for (const { document, cases } of all) {
      const { header, line } = caseWriter('csv', document, DECIMAL_COMMA);
      const text = header + cases.map(line).join('');
      commas += text.match(/;-?\d+,\d+;/g)?.length ?? 0;
      const rows = await rowsOf('csv', text, Infinity, document, decimalCommas(document));
      expect(rows.flatMap((row) => row.case ?? [])).toEqual(cases);
      for (const row of await rowsOf('csv', text, Infinity, document))
        if (row.case) expect(cases).toContainEqual(row.case);
    }
    expect(commas).toBeGreaterThan(20);
  });

  test('results differ from others in the decimal sign alone', () => {
    let commas = 0;
    for (const { plan, rows, spreadsheet } of all) {
      const numbers = [...plan.results.scores, ...plan.results.values];
      for (const [at, row] of spreadsheet.entries()) {
        for (const [name, cell] of Object.entries(row)) {
          const plain = rows[at]![name]!;
          const isNumber = numbers.includes(name) && /^-?\d+\.?\d*(?:e[+-]?\d+)?$/.test(plain);
          expect(cell).toBe(isNumber ? plain.replace('.', ',') : plain);
          if (cell !== plain) commas += 1;
        }
      }
    }
    expect(commas).toBeGreaterThan(20);
  });

  test.each([0.1, -2.25, 1234.5, 1.125, 1e21, 1.5e-7, 0.1 + 0.2, -1 / 3, 5e-324, 1e300 / 3])(
    '%d is read back as the same number',
    async (value) => {
      const document: Instrument = {
        ...instrument,
        items: [
          {
            id: 'one',
            kind: 'number',
            label: { en: 'One', ru: 'Одно' },
            min: -1e308,
            max: 1e308,
            decimals: 6,
          },
        ],
        ...{ scores: [], levels: [], formulas: [], rules: [], flags: [], classifications: [], tests: [] },
      };
      const { header, line } = caseWriter('csv', document, DECIMAL_COMMA);
      const reading = new CsvCases(document, decimalCommas(document), new Tally());
      const rows = reading.take(
        header + line({ id: 'a', assessedOn: '2026-01-31', responses: { one: value } }),
        true,
      );
      expect(rows).toMatchObject([{ raw: { responses: { one: value } }, problems: [] }]);
    },
  );
});

test.each(['rows', 'spreadsheet'] as const)(
  'cells of results (%s), put into a file of cases as earlier values, are the earlier answers',
  async (table) => {
    let unknown = 0;
    const separator = table === 'rows' ? ',' : ';';
    for (const { document, plan, explained, ...made } of all) {
      const rows = made[table];
      const earlier = plan.inputs.filter(
        ({ earlierOf }) => earlierOf !== null && rows[0]![earlierOf] !== undefined,
      );
      const lines = [
        ['id', 'assessed_on', ...earlier.map(({ id }) => id)],
        ...rows.map((row, at) => [
          String(at),
          '2026-01-31',
          ...earlier.map(({ earlierOf }) => row[earlierOf!]!),
        ]),
      ];
      const expected = explained.map((previous) => earlierAnswers(plan, previous, {}));
      const text = lines.map((cells) => cells.join(separator)).join('\n');
      const how = table === 'rows' ? undefined : decimalCommas(document);
      // A number beyond what its author said that it can have been is refused.
      for (const row of await rowsOf('csv', text, Infinity, document, how)) {
        if (!row.case) continue;
        const { id, responses } = row.case;
        expect(responses).toEqual(expected[Number(id)]);
        unknown += earlier.filter((one) => responses[one.id] === undefined).length;
      }
    }
    expect(unknown).toBeGreaterThan(0);
  },
);
