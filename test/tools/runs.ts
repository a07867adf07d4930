// How often a property is tried: as often as is written in `npm test`, and a hundred times that in `npm run soak`.

/** A whole number; above 1 in a soak. */
const times = Number(process.env['ASPECT_SOAK'] ?? 1);

/** `count`, or in a soak that many times more. A test with such runs leaves its time limit to the configuration. */
export const runs = (count: number): number => count * times;
