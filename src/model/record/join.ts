// Two records that grew apart become one: everything that either says, once, and each in the order in which it was said.

import { plainText } from './plain-text.ts';
import { listed } from './record.ts';
import { withoutAside } from './set-aside.ts';
import type { InstrumentRecord } from './types.ts';

/** The same whichever of the two is named first, as long as neither contradicts the order of the other. */
export function joinedRecords(one: InstrumentRecord, other: InstrumentRecord): InstrumentRecord {
  return withoutAside({
    format: one.format,
    statuses: joined(one.statuses, other.statuses),
    approvals: joined(one.approvals, other.approvals),
    comments: joined(one.comments, other.comments),
    texts: joined(one.texts, other.texts),
    exceptions: joined(one.exceptions, other.exceptions),
    ...listed('glossary', joined(one.glossary ?? [], other.glossary ?? [])),
    ...listed('back', joined(one.back ?? [], other.back ?? [])),
    ...listed('setAside', joined(one.setAside ?? [], other.setAside ?? [])),
  });
}

/**
 * What both lists hold keeps its place in both; between these, what was said earlier comes first. Clocks of two
 * computers differ, so the order within a list counts more than what its clock says.
 */
function joined<Entry extends object>(one: readonly Entry[], other: readonly Entry[]): Entry[] {
  const [left, right] = [distinct(one), distinct(other)];
  const list: Entry[] = [];
  while (left.size > 0 || right.size > 0) {
    const text = nextOf(left, right);
    list.push((left.get(text) ?? right.get(text))!);
    left.delete(text);
    right.delete(text);
  }
  return list;
}

type Listed<Entry> = Map<string, Entry>;

function distinct<Entry>(list: readonly Entry[]): Listed<Entry> {
  return new Map(list.map((entry) => [plainText(entry), entry]));
}

/** What must wait for the other list stands in it too. */
function nextOf<Entry extends object>(left: Listed<Entry>, right: Listed<Entry>): string {
  const [one] = left;
  const [other] = right;
  if (!one) return other![0];
  if (!other || one[0] === other[0]) return one[0];
  const waits = [right.has(one[0]), left.has(other[0])] as const;
  if (waits[0] !== waits[1]) return waits[0] ? other[0] : one[0];
  return isEarlier(one, other) ? one[0] : other[0];
}

function isEarlier([text, one]: [string, object], [otherText, other]: [string, object]): boolean {
  const [at, otherAt] = [timeOf(one), timeOf(other)];
  return at === otherAt ? text < otherText : at < otherAt;
}

/** What was said before anybody noted when, and what says no time, comes first. */
function timeOf(entry: object): number {
  return 'when' in entry ? Date.parse(String(entry.when)) : -Infinity;
}
