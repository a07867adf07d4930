// Cases as most are: each answer fits its item. They are written into columns as they are read, without a copy; whatever
// has to be looked at with care is left to who reads with care and says what is wrong.

import { parseDate } from '../../model/dates.ts';
import { isRecord } from '../../model/json.ts';
import { missingOf, type CaseColumns, type ColumnData } from '../../columns/types.ts';
import type { Input, Plan } from '../../plan/index.ts';

/** Writes a case into a row and gives its id; null where it is not plain, and the row is anything. */
export type PlainWriter = (raw: unknown, row: number) => string | null;

interface Room {
  readonly data: ColumnData;
  readonly missing: number;
  /** What a column holds of an answer; undefined where the answer is not plain. */
  readonly held: (answer: unknown) => number | undefined;
}

/** Where the answers of cases go that have the same names in the same order, as those of one system have. */
interface Order {
  readonly names: readonly string[];
  /** By position of a name; null for a text. */
  readonly rooms: readonly (Room | null)[];
  readonly others: readonly Room[];
}

export function plainWriterOf(plan: Plan, { assessedOn, items, overrides }: CaseColumns): PlainWriter {
  const rooms = new Map(
    plan.inputs.map((input): readonly [string, Room] => {
      const { data, scale } = items.get(input.id)!;
      return [input.id, { data, missing: missingOf(data), held: heldBy(input, scale) }];
    }),
  );
  const moves = [...overrides.values()].map(({ data }) => ({ data, missing: missingOf(data) }));
  let order: Order | null = null;
  return (raw, row) => {
    if (!isRecord(raw) || !hasNoOther(raw) || !isRecord(raw['responses'])) return null;
    const id = idOf(raw['id']);
    const day = typeof raw['assessedOn'] === 'string' ? parseDate(raw['assessedOn']) : undefined;
    if (id === null || day === undefined) return null;
    const names = Object.keys(raw['responses']);
    if (!order || !areSame(names, order.names)) order = orderOf(names, plan, rooms);
    if (!order || !writeAnswers(order, Object.values(raw['responses']), row)) return null;
    assessedOn[row] = day;
    for (const { data, missing } of moves) data[row] = missing;
    return id;
  };
}

/** An override is none that is plain. */
function hasNoOther(raw: Readonly<Record<string, unknown>>): boolean {
  for (const name of Object.keys(raw)) {
    if (name === 'id' || name === 'assessedOn' || name === 'responses') continue;
    if (name !== 'overrides' || (raw[name] !== undefined && raw[name] !== null)) return false;
  }
  return true;
}

function idOf(id: unknown): string | null {
  if (typeof id === 'string') return /\S/.test(id) ? id : null;
  return Number.isSafeInteger(id) ? String(id) : null;
}

function areSame(names: readonly string[], others: readonly string[]): boolean {
  if (names.length !== others.length) return false;
  for (let position = 0; position < names.length; position += 1)
    if (names[position] !== others[position]) return false;
  return true;
}

/** Null where there is a name that the instrument does not know. */
function orderOf(names: readonly string[], { texts }: Plan, rooms: ReadonlyMap<string, Room>): Order | null {
  const taken = names.map((name) => rooms.get(name) ?? (texts.includes(name) ? null : undefined));
  if (!taken.every((room) => room !== undefined)) return null;
  const others = [...rooms.values()].filter((room) => !taken.includes(room));
  return { names, rooms: taken, others };
}

function writeAnswers({ rooms, others }: Order, answers: readonly unknown[], row: number): boolean {
  for (let position = 0; position < rooms.length; position += 1) {
    const room = rooms[position];
    if (!room) continue;
    const answer = answers[position];
    const held = answer === null ? room.missing : room.held(answer);
    if (held === undefined) return false;
    room.data[row] = held;
  }
  for (const { data, missing } of others) data[row] = missing;
  return true;
}

function heldBy({ type, codes, min, max, decimals }: Input, scale: number): Room['held'] {
  switch (type) {
    case 'boolean':
      return (answer) =>
        answer === true || answer === 1 ? 1 : answer === false || answer === 0 ? 0 : undefined;
    case 'code': {
      const positions: ReadonlyMap<unknown, number> = new Map(codes.map((code, at) => [code, at]));
      return (answer) => positions.get(answer);
    }
    case 'codes': {
      const bits: ReadonlyMap<unknown, number> = new Map(codes.map((code, at) => [code, 1 << at]));
      return (answer) => (Array.isArray(answer) ? bitsOf(answer, bits) : undefined);
    }
    case 'date':
      return (answer) => {
        const day = typeof answer === 'string' ? parseDate(answer) : undefined;
        return day === undefined || day < min || day > max ? undefined : day;
      };
    case 'number': {
      const [unit, columnUnit] = [10 ** decimals, 10 ** scale];
      return (answer) => {
        if (typeof answer !== 'number' || !(answer >= min && answer <= max)) return undefined;
        if (!Number.isInteger(answer) && Math.round(answer * unit) / unit !== answer) return undefined;
        return scale === 0 ? answer + 0 : Math.round(answer * columnUnit);
      };
    }
  }
}

function bitsOf(answer: readonly unknown[], bits: ReadonlyMap<unknown, number>): number | undefined {
  let set = 0;
  for (const code of answer) {
    const bit = bits.get(code);
    if (bit === undefined) return undefined;
    set |= bit;
  }
  return set;
}
