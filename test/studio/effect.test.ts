import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/simulation/index.ts';
import { movesOf } from '../../src/studio/areas/scoring/parts/effect.ts';
import type { SimulationReport } from '../../src/workers/index.ts';

const level = (values: readonly string[]): Outcome => ({ id: 'risk', kind: 'level', values });

function report(before: readonly string[], after: readonly string[], counts: number[][]): SimulationReport {
  const transition = { before: level(before), after: level(after), counts, changed: 0 };
  return { transitions: [transition], shifts: [] } as unknown as SimulationReport;
}

describe('the moves of cases between levels', () => {
  const levels = ['low', 'mid', 'high'];

  test('count upwards and downwards, and not to or from a missing level', () => {
    const counts = [
      [9, 2, 3, 100],
      [5, 9, 7, 100],
      [0, 1, 9, 100],
      [100, 100, 100, 9],
    ];
    expect(movesOf(report(levels, levels, counts), 'risk')).toEqual({ id: 'risk', up: 12, down: 6 });
  });

  test('go by the names of levels where one was added', () => {
    const counts = [
      [0, 4, 2, 0],
      [0, 0, 8, 0],
      [0, 0, 0, 0],
    ];
    expect(movesOf(report(['low', 'high'], ['least', 'low', 'high'], counts), 'risk')).toEqual({
      id: 'risk',
      up: 2,
      down: 0,
    });
  });

  test('are nothing where none moves or the value is not known', () => {
    const still = report(levels, levels, [
      [9, 0, 0, 0],
      [0, 9, 0, 0],
      [0, 0, 9, 0],
      [0, 0, 0, 0],
    ]);
    expect(movesOf(still, 'risk')).toBeNull();
    expect(movesOf(still, 'other')).toBeNull();
  });
});
