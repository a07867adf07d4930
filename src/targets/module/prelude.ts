// The parts of a module that are the same for all instruments: JavaScript as text, because it is what is shipped.

/** Truths of three values. */
export const LOGIC = `
/** Logic of three values (Kleene): null is unknown. */
function and(...parts) {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function or(...parts) {
  if (parts.includes(true)) return true;
  return parts.includes(null) ? null : false;
}

/** Of numbers beyond 2^53. */
const least = (...all) => all.reduce((one, other) => (other < one ? other : one));
const greatest = (...all) => all.reduce((one, other) => (other > one ? other : one));
`;

/** Dates as whole days since 1970-01-01. */
export const DATES = `
const DAY = 86400000;
const FIRST_DAY = -683003;
const LAST_DAY = 2932896;

/** Days since 1970-01-01; null where there is no such date. */
function parseDate(text) {
  const parts = typeof text === 'string' ? /^(\\d{4})-(\\d{2})-(\\d{2})$/.exec(text) : null;
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])];
  const date = new Date(Date.UTC(year, month, day));
  const isThere = date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === day;
  return isThere ? date.getTime() / DAY : null;
}

function printDate(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Weeks begin on Monday, which is 1. */
function partOfDate(part, day) {
  const date = new Date(day * DAY);
  switch (part) {
    case 'year':
      return date.getUTCFullYear();
    case 'month':
      return date.getUTCMonth() + 1;
    case 'day':
      return date.getUTCDate();
    default:
      return date.getUTCDay() || 7;
  }
}

/** What is too late for its month is the last day of it; null outside of the years 100 to 9999. */
function movedDay(unit, by, day) {
  const moved = unit === 'days' ? day + by : monthsLater(by, day);
  return moved >= FIRST_DAY && moved <= LAST_DAY ? moved : null;
}

function monthsLater(months, day) {
  const date = new Date(day * DAY);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, date.getUTCDate()));
  return date.getTime() / DAY;
}

/** Whole months; negative where the second day is earlier. */
function monthsBetween(from, to) {
  if (to < from) return -monthsBetween(to, from);
  const [start, end] = [new Date(from * DAY), new Date(to * DAY)];
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return end.getUTCDate() < start.getUTCDate() ? months - 1 : months;
}
`;

/** Fractions of any size, and doubles where exp, log, sqrt or a power came in; null is missing. */
export const NUMBERS = `
function fraction(n, d) {
  if (d < 0n) return fraction(-n, -d);
  let [divisor, rest] = [d, n < 0n ? -n : n];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return { n: n / divisor, d: d / divisor };
}

/** n over d, in units of 10^-scale. */
function ratio(n, scale, d) {
  return n === null ? null : fraction(BigInt(n), BigInt(d) * 10n ** BigInt(scale));
}

/** The shortest decimal that a double stands for. */
function decimal(value) {
  if (value === null) return null;
  const [digits, exponent = '0'] = String(value).split('e');
  const [whole, decimals = ''] = digits.split('.');
  const places = Number(exponent) - decimals.length;
  const n = BigInt(whole + decimals);
  return places < 0 ? fraction(n, 10n ** BigInt(-places)) : fraction(n * 10n ** BigInt(places), 1n);
}

/** The nearest double. */
function double(of) {
  if (typeof of === 'number') return of;
  const { n, d } = of;
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  if (-limit <= n && n <= limit && d <= limit) return Number(n) / Number(d);
  const bits = (one) => 4 * (one < 0n ? -one : one).toString(16).length;
  const shift = 64 - bits(n) + bits(d);
  const above = shift > 0 ? n << BigInt(shift) : n;
  const below = shift > 0 ? d : d << BigInt(-shift);
  const quotient = above / below;
  const more = above % below === 0n ? 0n : n < 0n ? -1n : 1n;
  const exponent = -shift - 1;
  const half = Math.trunc(exponent / 2);
  return Number(2n * quotient + more) * 2 ** half * 2 ** (exponent - half);
}

/** A double without the noise of binary arithmetic: 12 decimals, where it has room for them. */
function freed(value) {
  const size = Math.abs(value);
  let places = 12;
  while (size * 10 ** places >= 2 ** 47) {
    if (places === 0) return value;
    places -= 1;
  }
  const power = 10 ** places;
  const rounded = Math.floor(size * power * (1 + 2 ** -51) + 0.5) / power;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

const finite = (value) => (Number.isFinite(value) ? value : null);
const exact = (of) => (typeof of === 'number' ? decimal(freed(of)) : of);

function observed(of) {
  return of === null ? null : finite(typeof of === 'number' ? freed(of) : double(of));
}

function inUnits(of, decimals) {
  const value = observed(of);
  return value === null ? null : Math.round(value * 10 ** decimals);
}

function calculate(sign, left, right) {
  if (left === null || right === null) return null;
  if (typeof left === 'number' || typeof right === 'number' || sign === '**') {
    const [one, other] = [double(left), double(right)];
    switch (sign) {
      case '+':
        return finite(one + other);
      case '-':
        return finite(one - other);
      case '*':
        return finite(one * other);
      case '/':
        return finite(one / other);
      default:
        return finite(one ** other);
    }
  }
  switch (sign) {
    case '+':
      return fraction(left.n * right.d + right.n * left.d, left.d * right.d);
    case '-':
      return fraction(left.n * right.d - right.n * left.d, left.d * right.d);
    case '*':
      return fraction(left.n * right.n, left.d * right.d);
    default:
      return right.n === 0n ? null : fraction(left.n * right.d, left.d * right.n);
  }
}

/** Below, at or above 0 as the one is below, equal to or above the other. */
function order(one, other) {
  if (typeof one === 'number' || typeof other === 'number')
    return Math.sign(freed(double(one)) - freed(double(other)));
  const difference = one.n * other.d - other.n * one.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function compared(sign, left, right) {
  if (left === null || right === null) return null;
  const found = order(left, right);
  switch (sign) {
    case '=':
      return found === 0;
    case '!=':
      return found !== 0;
    case '<':
      return found < 0;
    case '<=':
      return found <= 0;
    case '>':
      return found > 0;
    default:
      return found >= 0;
  }
}

const known = (all) => all.filter((one) => one !== null);
const sum = (all) => all.reduce((one, other) => calculate('+', one, other), fraction(0n, 1n));
const highest = (all, count) => [...all].sort((one, other) => order(other, one)).slice(0, count);

function first(which, all) {
  if (all.length === 0 || all.includes(null)) return null;
  const wanted = which === 'least' ? -1 : 1;
  return all.reduce((best, one) => (order(one, best) === wanted ? one : best));
}

function median(all) {
  if (all.includes(null)) return null;
  const sorted = [...all].sort(order);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === high ? low : calculate('/', calculate('+', low, high), fraction(2n, 1n));
}

function size(of) {
  if (of === null) return null;
  if (typeof of === 'number') return Math.abs(of);
  return of.n < 0n ? { n: -of.n, d: of.d } : of;
}

function doubled(name, of) {
  if (of === null) return null;
  const value = double(of);
  if (name !== 'sqrt') return finite(Math[name](value));
  // What is below zero by noise alone has a root.
  return finite(Math.sqrt(typeof of === 'number' && freed(value) === 0 ? Math.abs(value) : value));
}

function floored(n, d) {
  return n < 0n && n % d !== 0n ? n / d - 1n : n / d;
}

function rounded(how, decimals, of) {
  if (of === null) return null;
  const { n, d } = exact(of);
  const unit = 10n ** BigInt(decimals);
  const large = n * unit;
  if (how === 'down') return fraction(floored(large, d), unit);
  if (how === 'up') return fraction(-floored(-large, d), unit);
  const size = large < 0n ? -large : large;
  const near = (2n * size + d) / (2n * d);
  return fraction(large < 0n ? -near : near, unit);
}

/** What is unknown chooses none. */
function chosen(branches, otherwise) {
  for (const [when, then] of branches) {
    if (when === null) return null;
    if (when) return then;
  }
  return otherwise;
}

function stepped(of, from, values) {
  const value = observed(of);
  if (value === null) return null;
  let band = 0;
  while (band < from.length && value >= from[band]) band += 1;
  return values[band] ?? null;
}
`;

/** What a case that does not fit is told by. */
export const CASE_ERROR = `
/** A case that does not fit the instrument; nothing is guessed. */
export class CaseError extends Error {
  constructor(problems) {
    super(problems.map(({ code, path }) => \`\${path}: \${code}\`).join('; '));
    this.name = 'CaseError';
    this.problems = problems;
  }
}
`;

/** Reading a case, and saying what comes of it. `INPUTS`, `OVERRIDES`, `TEXTS` and `SHOWN` are of the instrument. */
export const CASES = `
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function decimalsOf(value) {
  if (Number.isInteger(value)) return 0;
  const [digits, exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

/** The answer as it is computed with; null with a problem. */
function readAnswer(input, answer, refuse) {
  const { type, codes, min, max, decimals } = input;
  switch (type) {
    case 'boolean':
      if (answer === true || answer === 1) return true;
      if (answer === false || answer === 0) return false;
      return refuse('answer-not-yes-no');
    case 'code': {
      const position = codes.indexOf(answer);
      return position < 0 ? refuse('answer-not-an-option') : position;
    }
    case 'codes':
      if (!Array.isArray(answer)) return refuse('answer-not-a-list');
      if (answer.some((code) => !codes.includes(code))) return refuse('answer-not-an-option');
      return codes.reduce((bits, code, bit) => (answer.includes(code) ? bits + 2 ** bit : bits), 0);
    case 'date': {
      const day = parseDate(answer);
      if (day === null) return refuse('answer-not-a-date');
      return day < min || day > max ? refuse('answer-date-out-of-range') : day;
    }
    default:
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return refuse('answer-not-a-number');
      if (answer < min || answer > max) return refuse('answer-out-of-range');
      if (decimalsOf(answer) > decimals) return refuse('answer-too-precise');
      return input.held ? Math.round(answer * 10 ** decimals) + 0 : answer + 0;
  }
}

function readCase(given) {
  const problems = [];
  const report = (code, path) => {
    problems.push({ code, path });
    return null;
  };
  if (!isRecord(given)) throw new CaseError([{ code: 'case-not-an-object', path: '' }]);
  for (const key of Object.keys(given))
    if (!['id', 'assessedOn', 'responses', 'overrides'].includes(key)) report('case-unknown-key', '/' + key);
  const { id } = given;
  if (!/\\S/.test(typeof id === 'string' || typeof id === 'number' ? String(id) : ''))
    report('case-without-id', '/id');
  else if (typeof id === 'number' && !(Math.abs(id) <= Number.MAX_SAFE_INTEGER)) report('case-id-digits', '/id');
  const assessedOn = parseDate(given.assessedOn);
  if (assessedOn === null) report('case-without-date', '/assessedOn');
  const values = [assessedOn];
  if (!isRecord(given.responses)) report('case-without-responses', '/responses');
  else {
    for (const item of Object.keys(given.responses))
      if (!POSITIONS.has(item) && !TEXTS.includes(item)) report('case-unknown-item', '/responses/' + item);
    for (const input of INPUTS) {
      const answer = Object.hasOwn(given.responses, input.item) ? given.responses[input.item] : null;
      const refuse = (code) => report(code, '/responses/' + input.item);
      values.push(answer === null || answer === undefined ? null : readAnswer(input, answer, refuse));
    }
  }
  const overrides = given.overrides ?? {};
  if (!isRecord(overrides)) report('override-unknown', '/overrides');
  else {
    for (const [classification, override] of Object.entries(overrides)) {
      const path = '/overrides/' + classification;
      const own = OVERRIDES.find((one) => one.id === classification);
      if (!own) report('override-unknown', path);
      else if (!isRecord(override) || !own.codes.includes(override.to)) report('override-code', path);
      else if (typeof override.reason !== 'string' || override.reason.trim() === '')
        report('override-without-reason', path);
    }
    for (const { id: classification, codes } of OVERRIDES) {
      const override = overrides[classification];
      values.push(isRecord(override) ? codes.indexOf(override.to) : null);
    }
  }
  if (problems.length > 0) throw new CaseError(problems);
  return values;
}

const POSITIONS = new Map(INPUTS.map(({ item }, position) => [item, position]));

function shown({ type, codes, unit }, value) {
  if (value === null) return null;
  switch (type) {
    case 'code':
      return codes[value] ?? null;
    case 'codes':
      return codes.filter((_, bit) => Math.floor(value / 2 ** bit) % 2 === 1);
    case 'date':
      return printDate(value);
    case 'boolean':
      return value;
    default:
      return value / unit + 0;
  }
}

const record = (all, values) => Object.fromEntries(all.map((one) => [one.id, shown(one, values[one.at])]));
const having = (wanted, all, values) => all.filter(({ at }) => values[at] === wanted).map(({ id }) => id);

function assessmentOf(id, given, values) {
  const states = SHOWN.items.map(({ input, asked, refusals }) => {
    if (asked !== null && values[asked] === false) return 'not asked';
    const answer = given[input];
    return answer === null ? 'missing' : refusals.includes(answer) ? 'refused' : 'answered';
  });
  const answeredOf = (positions) => {
    const asked = positions.filter((position) => states[position] !== 'not asked');
    return {
      answered: asked.filter((position) => states[position] === 'answered').length,
      asked: asked.length,
    };
  };
  return {
    id,
    instrument,
    engine,
    scores: record(SHOWN.scores, values),
    levels: record(SHOWN.levels, values),
    values: record(SHOWN.values, values),
    flags: having(true, SHOWN.flags, values),
    recommendations: having(true, SHOWN.recommendations, values),
    unknown: having(null, [...SHOWN.flags, ...SHOWN.recommendations], values),
    classification: record(SHOWN.classifications, values),
    missing: SHOWN.items.filter((_, at) => states[at] === 'missing').map(({ id: item }) => item),
    ...(SHOWN.constraints.length > 0 && { violated: having(false, SHOWN.constraints, values) }),
    answered: Object.fromEntries(SHOWN.behind.map(([name, positions]) => [name, answeredOf(positions)])),
  };
}
`;

/** What a scorer gives. */
export const ASSESS = `
/** What the instrument says of one case. Throws a CaseError where the case does not fit it. */
export function assess(given) {
  const read = readCase(given);
  return assessmentOf(String(given.id), read, valuesOf(read));
}

/**
 * What it says of many cases, given and said by columns: lists as long as \`assessedOn\`, null where missing. Flags and
 * recommendations are true, false or null: too little is known.
 */
export function assessColumns({ assessedOn, responses, overrides = {} }) {
  const truths = (all) => all.map((one) => ({ ...one, type: 'boolean' }));
  const groups = {
    scores: SHOWN.scores,
    levels: SHOWN.levels,
    values: SHOWN.values,
    flags: truths(SHOWN.flags),
    recommendations: truths(SHOWN.recommendations),
    classification: SHOWN.classifications,
  };
  const columns = Object.entries(groups).map(([group, all]) => [group, all.map((one) => ({ one, out: [] }))]);
  const cellsOf = (all, row) => Object.fromEntries(Object.entries(all).map(([id, cells]) => [id, cells[row]]));
  for (let row = 0; row < assessedOn.length; row += 1) {
    const decided = Object.entries(cellsOf(overrides, row)).filter(([, to]) => to !== null);
    const values = valuesOf(
      readCase({
        id: row,
        assessedOn: assessedOn[row],
        responses: cellsOf(responses, row),
        overrides: Object.fromEntries(decided.map(([id, to]) => [id, { to, reason: 'column' }])),
      }),
    );
    for (const [, all] of columns) for (const { one, out } of all) out.push(shown(one, values[one.at]));
  }
  return Object.fromEntries(
    columns.map(([group, all]) => [group, Object.fromEntries(all.map(({ one, out }) => [one.id, out]))]),
  );
}
`;
