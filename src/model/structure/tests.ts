// Test cases: answers that an assessor could give, and expectations that the instrument could meet.

import type { Diagnostic } from '../diagnostic.ts';
import { codeLabelled } from '../labelled.ts';
import { named } from '../named.ts';
import { within } from '../pointer.ts';
import { jsonType } from '../schema.ts';
import { codesOfValue, shapeOf } from '../shapes.ts';
import type { Code, Expected, Id, Instrument, ProfessionalOverride, Response, TestCase } from '../types.ts';
import { checkAnswer } from './answers.ts';
import { noSuchDate } from './items.ts';
import { error, inEach } from './problem.ts';

export function checkTests(document: Instrument): Diagnostic[] {
  return inEach(document.tests, '/tests', (test, path) => [
    ...noSuchDate(test.assessedOn, within(path, 'assessedOn')),
    ...checkResponses(document, test, within(path, 'responses')),
    ...inMap(test.overrides, within(path, 'overrides'), (id, override, at) =>
      checkOverride(document, id, override, at),
    ),
    ...checkExpected(document, test.expected, within(path, 'expected')),
  ]);
}

/** What `check` finds in every entry of a map that stands at `path`. */
function inMap<Value>(
  map: Readonly<Record<string, Value>> | undefined,
  path: string,
  check: (id: Id, value: Value, path: string) => Diagnostic[],
): Diagnostic[] {
  return Object.entries(map ?? {}).flatMap(([id, value]) => check(id, value, within(path, id)));
}

function checkResponses(document: Instrument, { responses }: TestCase, path: string): Diagnostic[] {
  return inMap(responses, path, (id, response, at) => {
    const item = named(document.items, id);
    return item ? checkAnswer(document, item, response, at) : []; // references say what is no item
  });
}

function checkOverride(
  document: Instrument,
  classification: Id,
  { to, reason }: ProfessionalOverride,
  path: string,
): Diagnostic[] {
  const codes = codesOfValue(document, classification) ?? [];
  if (codes.length > 0 && !codes.includes(to)) {
    const said = error('override-code', within(path, 'to'), { classification, codes: codes.join(', ') });
    return [mendedLabel(document, classification, to, said)];
  }
  return reason.trim() === ''
    ? [error('override-without-reason', within(path, 'reason'), { classification })]
    : [];
}

function checkExpected(document: Instrument, expected: Expected, path: string): Diagnostic[] {
  const amongCodes = (id: Id, found: Code | null, at: string) => mustBeOneOf(document, id, found, at);
  return [
    ...inMap(expected.levels, within(path, 'levels'), amongCodes),
    ...inMap(expected.values, within(path, 'values'), (id, found, at) => checkValue(document, id, found, at)),
    ...inMap(expected.classification, within(path, 'classification'), amongCodes),
    ...eitherRaisedOrUnknown(expected, within(path, 'unknown')),
  ];
}

function eitherRaisedOrUnknown(
  { flags = [], recommendations = [], unknown = [] }: Expected,
  path: string,
): Diagnostic[] {
  return inEach(unknown, path, (name, at) =>
    flags.includes(name) || recommendations.includes(name) ? [error('raised-and-unknown', at, { name })] : [],
  );
}

function mustBeOneOf(document: Instrument, id: Id, found: Code | null, path: string): Diagnostic[] {
  const codes = codesOfValue(document, id) ?? [];
  if (found === null || codes.length === 0 || codes.includes(found)) return [];
  const said = error('wrong-expectation', path, { name: id, found, expected: codes.join('|') });
  return [mendedLabel(document, id, found, said)];
}

/** With the code as its fix, where a label stands in its place. */
function mendedLabel(document: Instrument, id: Id, label: string, said: Diagnostic): Diagnostic {
  const shape = shapeOf(document, id);
  const meant = shape && 'options' in shape ? codeLabelled(label, shape.options) : undefined;
  return meant === undefined ? said : { ...said, fix: { value: meant } };
}

/** A table output or the months of a reassessment; what a formula gives is known only where it is read. */
function checkValue(document: Instrument, id: Id, found: Response, path: string): Diagnostic[] {
  if (named(document.formulas, id)) return [];
  const isMonths = named(document.reassessments, id) !== undefined;
  const kind = isMonths ? 'number' : shapeOf(document, id)?.kind;
  if (found === null || kind === undefined) return [];
  if (kind === 'choice' && typeof found === 'string') return mustBeOneOf(document, id, found, path);
  if (kind === 'multi-choice' && Array.isArray(found))
    return found.flatMap((code) => mustBeOneOf(document, id, code, path));
  const expected = kind === 'choice' ? 'code' : kind === 'multi-choice' ? 'codes' : kind;
  const right = jsonType(found) === kind;
  return right ? [] : [error('wrong-expectation', path, { name: id, found: String(found), expected })];
}
