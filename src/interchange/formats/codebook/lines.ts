// What the codebook says of each kind of part: its lines, and what of the part stands in them.

import { decimalsOf } from '../../../model/decimal.ts';
import { askedAs, listOf, optionsOf, partsIn, type PartKind, type PartOf } from '../../../model/index.ts';
import type { Id, Instrument, Item, Text } from '../../../model/types.ts';
import type { Carried } from '../contract.ts';

export interface Line {
  readonly name: Id;
  readonly kind: string;
  readonly label: Text;
  readonly aspect?: Id | undefined;
  readonly code?: string;
  readonly codeLabel?: Text;
  readonly points?: number | undefined;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly decimals?: number | undefined;
  readonly unit?: Text | undefined;
  readonly askedWhen?: string | undefined;
}

interface Listed<Part> {
  readonly lines: (part: Part, instrument: Instrument) => readonly Line[];
  /** By JSON Pointers from the part. */
  readonly carries: Carried;
}

const NAMED: Carried = { '/id': true, '/label': true };

/** One line, of that kind. */
function simple<Part extends { id: Id; label: Text; decimals?: number; unit?: Text }>(
  kind: string,
  more: Carried = {},
): Listed<Part> {
  return {
    lines: ({ id, label, decimals, unit }) => [{ name: id, kind, label, decimals, unit }],
    carries: { ...NAMED, ...more },
  };
}

const OPTIONS: Carried = {
  '/options/*/code': true,
  '/options/*/label': true,
  '/options/*/points': true,
  '/options/*/noAnswer': 'loss-no-answer',
};

/** In the order in which they stand in the file; null where a kind has no line. */
const LISTED = {
  aspect: null,
  scale: { lines: () => [], carries: { '/id': true, ...OPTIONS } },
  item: {
    lines: itemLines,
    carries: {
      ...NAMED,
      '/kind': true,
      '/aspect': true,
      '/relevantWhen': true,
      '/min': true,
      '/max': true,
      '/decimals': true,
      '/unit': true,
      ...OPTIONS,
    },
  },
  constant: {
    lines: ({ id, label, value, unit }) => [
      { name: id, kind: 'constant', label, min: value, max: value, decimals: decimalsOf(value), unit },
    ],
    carries: { ...NAMED, '/value': true, '/unit': true },
  },
  recode: {
    lines: ({ id, label, points }) => {
      const line = { name: id, kind: 'recode', label };
      return Array.isArray(points)
        ? points.map((band) => ({ ...line, min: band.from, points: band.points }))
        : Object.entries(points).map(([code, own]) => ({ ...line, code, points: own }));
    },
    carries: { ...NAMED, '/points': true },
  },
  score: simple('score', { '/decimals': true }),
  norm: simple('norm', { '/decimals': true }),
  level: {
    lines: ({ id, label, levels }) =>
      levels.map((level) => ({
        name: id,
        kind: 'level',
        label,
        code: level.code,
        codeLabel: level.label,
        min: level.from,
      })),
    carries: {
      ...NAMED,
      '/levels/*/code': true,
      '/levels/*/label': true,
      '/levels/*/from': true,
      '/groups': 'loss-cutoffs',
    },
  },
  formula: simple('formula', { '/decimals': true, '/unit': true }),
  table: {
    lines: ({ outputs }) =>
      outputs.flatMap(({ id, label, values, decimals }) =>
        (values ?? [null]).map((value): Line => {
          const coded = value ? { code: value.code, codeLabel: value.label } : {};
          return { name: id, kind: 'table output', label, decimals, ...coded };
        }),
      ),
    carries: {
      '/id': true,
      '/outputs/*/id': true,
      '/outputs/*/label': true,
      '/outputs/*/values': true,
      '/outputs/*/decimals': true,
    },
  },
  flag: simple('flag'),
  recommendation: simple('recommendation'),
  rule: null,
  classification: simple('classification'),
  reassessment: simple('reassessment'),
  constraint: null,
  assertion: null,
  test: null,
} satisfies { readonly [Kind in PartKind]: Listed<PartOf<`${Kind}s`>> | null };

type AnyListed = Listed<PartOf<`${PartKind}s`>>;

const KINDS = (Object.entries(LISTED) as [PartKind, AnyListed | null][]).flatMap(([kind, listed]) =>
  listed ? [{ list: listOf(kind), ...listed }] : [],
);

export function linesOf(instrument: Instrument): readonly Line[] {
  return KINDS.flatMap(({ list, lines }) =>
    partsIn(instrument, list).flatMap((part) => lines(part, instrument)),
  );
}

/** What of the parts stands in the codebook. */
export const CARRIED: Carried = Object.fromEntries(
  KINDS.flatMap(({ list, carries }) =>
    Object.entries(carries).map(([pointer, verdict]) => [`/${list}/*${pointer}`, verdict]),
  ),
);

function itemLines(item: Item, instrument: Instrument): Line[] {
  const { id: name, kind, label, aspect, relevantWhen: askedWhen } = item;
  const line = { name, kind, label, aspect, askedWhen };
  const asked = askedAs(instrument, item);
  switch (asked.kind) {
    case 'choice':
    case 'multi-choice':
      return optionsOf(asked.options, instrument).map((option) => ({
        ...line,
        code: option.code,
        codeLabel: option.label,
        points: option.points,
      }));
    case 'number':
      return [{ ...line, min: asked.min, max: asked.max, decimals: asked.decimals, unit: asked.unit }];
    case 'date':
      return [{ ...line, min: asked.min, max: asked.max }];
    default:
      return [line];
  }
}
