// From older formats to today's: each step takes a document of one format to the next, and changes nothing else.

export type Draft = Readonly<Record<string, unknown>>;

/** The step at position n takes format n to n + 1. A step bears whatever stands in a document: it is validated later. */
export const migrations: readonly ((document: Draft) => Draft)[] = [conversionsToNorms, statusToRecord];

/** Format 0 called norm tables `conversions` and had no reassessments. */
function conversionsToNorms(document: Draft): Draft {
  const renamed = Object.entries(document).map(([key, value]): [string, unknown] =>
    key === 'conversions' && !('norms' in document) ? ['norms', value] : [key, value],
  );
  return { reassessments: [], ...Object.fromEntries(renamed), format: 'aspect-instrument/1' };
}

/** The first format whose documents do not say their status: their record does. */
export const STATUS_IN_RECORD = 2;

/** Format 1 held the status, which whoever reads it takes into the record. */
function statusToRecord({ status: _, ...document }: Draft): Draft {
  return { ...document, format: 'aspect-instrument/2' };
}

/** Number of today's format. */
export const FORMAT = migrations.length;

/** Takes a document of format `from` to today's. */
export function migrate(document: Draft, from: number): Draft {
  return migrations.slice(from).reduce((older, step) => step(older), document);
}
