// What an instrument is: its types, its schema, its one text, and what must hold between its parts.
// Nothing here shows, stores or runs it.

export * from './commands/index.ts';
export { canonicalBy, canonicalRecord, canonicalText } from './canonical.ts';
export { optionsOf } from './codes.ts';
export {
  countedTerm,
  countedTerms,
  sourcesOfDefaults,
  sourcesOfRecode,
  type CountedTerm,
} from './counted.ts';
export { digestLater, digestOf, digestOfRecord } from './digest.ts';
export {
  followed,
  mergeOf,
  SIDES,
  type Choice,
  type Conflict,
  type Following,
  type Merge,
  type Merged,
  type Side,
  type Three,
} from './merge/index.ts';
export { diffInstruments, withDifferences, type InstrumentDifference } from './diff/index.ts';
export type { PlaceStep } from './diff/place.ts';
export { explain } from './explain.ts';
export { firstAlike } from './findings.ts';
export { formatDiagnostic } from './format.ts';
export { instrumentKind } from './kind.ts';
export { LONGEST_TEXT, nearestPlace, placesInJson, readJson, type JsonPlace } from './json.ts';
export { beginItem, FIRST_RANGE, type AskedItem, type BareItem, type OwnKind } from './items/index.ts';
export { cutoffInGroup, levelsOfGroup } from './levels.ts';
export { Lines, type LineColumn } from './lines.ts';
export { codesToOffer, nearest, nearestOfFew } from './nearest.ts';
export { named, positionOf } from './named.ts';
export { newInstrument } from './new.ts';
export { inOrderOf, ordering } from './order.ts';
export { outlineOf, type Outline } from './outline.ts';
export { textsOf, type TextPlace } from './texts.ts';
export { printPointer, readPointer, valueAt, within, type Key } from './pointer.ts';
export { readInstrument, validateInstrument, type ReadInstrument } from './read.ts';
export { homeOf, isPartList, kindsFor, listOf, LISTS, partsIn, PARTS } from './parts/index.ts';
export type { Report, Use } from './parts/home.ts';
export {
  codesOf,
  definitionsOf,
  expressionsOf,
  kindOf,
  referencesOf,
  type Definition,
  type DefinitionKind,
  type ExpressionPlace,
  type PartKind,
  type PartList,
  type PartOf,
  type PartsIn,
  type Reference,
} from './references.ts';
export * from './record/index.ts';
export { RESERVED, type Reserved } from './reserved.ts';
export { instrumentSchema, type WholeSchema } from './schema.ts';
export { askedAs, codesOfValue, earlierShapeOf, shapeOf, type Shape } from './shapes.ts';
export { LONGEST_SHOWN, shortened } from './shown.ts';
export { checkSize } from './size.ts';
export { checkAnswer } from './structure/answers.ts';
export { hiddenSigns } from './structure/hidden.ts';
export { checkingStructure, checkStructure } from './structure/index.ts';
export { atOnce, inPieces, pause, type Pieces } from '../document/pieces.ts';
export type * from './types.ts';
export type * from './diagnostic.ts';
