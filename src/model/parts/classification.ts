import { named } from '../named.ts';
import { mention, type PartHome } from './home.ts';

export const classifications: PartHome<'classifications'> = {
  kind: 'classification',
  use: 'earlier',
  report: 'classifications',
  mentions: ({ of }, path) => mention(of, ['level', 'output', 'item'], path, 'of'),
  // A classification of a classification is a mistake, and might be a circle.
  shape: ({ of }, document, shapeOf) =>
    named(document.classifications, of) ? undefined : shapeOf(document, of),
};
