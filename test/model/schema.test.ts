import { describe, expect, test } from 'vitest';
import { generated, read } from '../tools/generate.ts';

describe('what is made from the sources is up to date (npm run generate)', async () => {
  const files = await generated();

  test.each([...files.keys()])('%s', (path) => {
    expect(read(path)).toBe(files.get(path));
  });
});
