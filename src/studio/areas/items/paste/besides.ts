// What is said of any item besides its answers, in columns of their own where any of the rows says it.

export const BESIDES = ['aspect', 'nature', 'direction'] as const;
export type Beside = (typeof BESIDES)[number];
