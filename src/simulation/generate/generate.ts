// Case banks made by chance: the same settings give the same cases on every machine, in chunks of any size.

import { parseDate } from '../../model/dates.ts';
import type { Id, IsoDate } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { columnEngine, emptyColumn, missingOf, type CaseColumns, type Column } from '../../engine/index.ts';
import { answersOf, type DrawAnswer, type Spread } from './answers.ts';
import { chanceOf, type Chance } from './chance.ts';
import { Mending } from './mend.ts';

export interface GenerateSettings {
  readonly count: number;
  /** The same seed gives the same cases. */
  readonly seed: number;
  /** Share of the answers of asked items that are left out, 0 to 1. */
  readonly missingShare: number;
  readonly spread: Spread;
  /** Assessments are spread evenly over these days, both included. */
  readonly assessed: { readonly from: IsoDate; readonly to: IsoDate };
}

export const USUAL_SETTINGS: GenerateSettings = {
  count: 10_000,
  seed: 1,
  missingShare: 0.02,
  spread: 'even',
  assessed: { from: '2026-01-01', to: '2026-12-31' },
};

/** All cases at once. */
export function generateCases(plan: Plan, settings: GenerateSettings): CaseColumns {
  const [all] = generateChunks(plan, settings, Math.max(1, settings.count));
  if (!all) throw new Error('A bank has one chunk at least');
  return all;
}

/** The same cases in chunks of `rows`. */
export function* generateChunks(
  plan: Plan,
  settings: GenerateSettings,
  rows: number,
): Generator<CaseColumns, void, undefined> {
  const generator = new CaseSource(plan, settings);
  let start = 0;
  do {
    const count = Math.min(rows, settings.count - start);
    yield generator.next(start, count);
    start += count;
  } while (start < settings.count);
}

interface Source {
  readonly answer: DrawAnswer;
  readonly leftOut: Chance;
}

class CaseSource {
  private readonly plan: Plan;
  private readonly settings: GenerateSettings;
  private readonly sources: ReadonlyMap<Id, Source>;
  private readonly day: () => number;
  private readonly mending: Mending;

  constructor(plan: Plan, settings: GenerateSettings) {
    const { seed, spread, assessed } = settings;
    this.plan = plan;
    this.settings = settings;
    this.sources = new Map(
      plan.inputs.map((input) => {
        const answer = answersOf(input, emptyColumn(input, 0).scale, spread, chanceOf(seed, input.id));
        return [input.id, { answer, leftOut: chanceOf(seed, `${input.id} left out`) }];
      }),
    );
    const from = parseDate(assessed.from) ?? 0;
    const days = Math.max(0, (parseDate(assessed.to) ?? from) - from) + 1;
    const chance = chanceOf(seed, 'assessed_on');
    this.day = () => from + Math.floor(chance() * days);
    this.mending = mendingOf(plan, settings);
  }

  next(start: number, rows: number): CaseColumns {
    const assessedOn = Int32Array.from({ length: rows }, this.day);
    const items = new Map(
      this.plan.inputs.map((input) => {
        const column = emptyColumn(input, rows);
        this.fill(column, assessedOn, this.sources.get(input.id)!);
        return [input.id, column];
      }),
    );
    const cases: CaseColumns = {
      rows,
      ids: Array.from({ length: rows }, (_, row) => `case-${String(start + row + 1)}`),
      assessedOn,
      items,
      overrides: new Map(),
    };
    const drawn = this.mending.isNeeded ? copyOf(cases) : cases;
    leaveOutWhatIsNotAsked(this.plan, cases);
    if (this.mending.isNeeded) this.mending.mend(cases, drawn, start);
    return cases;
  }

  /** Both streams move on with every row, so that one answer left out does not move those after it. */
  private fill({ data }: Column, assessedOn: Int32Array, { answer, leftOut }: Source): void {
    const { missingShare } = this.settings;
    const missing = missingOf(data);
    for (let row = 0; row < data.length; row += 1) {
      const value = answer(assessedOn[row]!);
      data[row] = leftOut() < missingShare ? missing : value;
    }
  }
}

/** A case that is drawn anew has a stream of its own, so that it is the same in chunks of any size. */
function mendingOf(plan: Plan, settings: GenerateSettings): Mending {
  let current: Chance = chanceOf(settings.seed, 'again');
  const answers = new Map(
    plan.inputs.map((input) => {
      const { scale } = emptyColumn(input, 0);
      return [input.id, answersOf(input, scale, settings.spread, () => current())] as const;
    }),
  );
  const draw = (item: Id, day: number, chance: Chance) => {
    current = chance;
    return answers.get(item)!(day);
  };
  return new Mending(plan, settings, draw, (cases) => {
    leaveOutWhatIsNotAsked(plan, cases);
  });
}

function copyOf(cases: CaseColumns): CaseColumns {
  const items = [...cases.items].map(([id, { data, scale }]) => [id, { data: data.slice(), scale }] as const);
  return { ...cases, items: new Map(items) };
}

/** An item that is not asked reads as not answered everywhere, so taking its answer away changes no other relevance. */
function leaveOutWhatIsNotAsked(plan: Plan, cases: CaseColumns): void {
  if (!plan.inputs.some((input) => input.conditional)) return;
  for (const [id, asked] of columnEngine(plan).run(cases).relevance) {
    const data = cases.items.get(id)!.data;
    const missing = missingOf(data);
    for (let row = 0; row < data.length; row += 1) if (asked.data[row] === 0) data[row] = missing;
  }
}
