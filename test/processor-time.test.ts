import { expect, test } from 'vitest';
import { expectProcessorTime, slowness } from './processor-time.ts';

test('a bound of time is held against work that takes longer, on a slow machine too', async () => {
  const work = (): void => {
    for (let round = 0; round < 3; round += 1) slowness();
  };
  await expect(expectProcessorTime(1, work)).rejects.toThrow('to be less than 1');
  expect(await expectProcessorTime(60_000, () => 'result')).toBe('result');
});
