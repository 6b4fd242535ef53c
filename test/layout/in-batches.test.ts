import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inBatches } from '../../src/layout/in-batches.ts';
import { deepFreeze } from '../deep-freeze.ts';

const count = (length: number): readonly number[] =>
  deepFreeze(Array.from({ length }, (_, index) => index));

describe('batches', () => {
  test.each([
    [0, []],
    [1, [1]],
    [64, [64]],
    [65, [64, 1]],
    [200, [64, 64, 64, 8]],
  ])('of %i items hold 64 each, the last one what is left', async (length, sizes) => {
    expect(await inBatches(count(length), (batch) => Promise.resolve(batch.length))).toEqual(sizes);
  });

  test('give what was shown in order, however long each took', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(400),
        fc.array(fc.nat(3), { maxLength: 7 }),
        async (length, delays) => {
          const items = count(length);
          const shown = await inBatches(items, async (batch) => {
            for (let turn = delays[(batch[0] ?? 0) / 64] ?? 0; turn > 0; turn -= 1)
              await Promise.resolve();
            return batch;
          });
          expect(shown.flat()).toEqual(items);
        },
      ),
    );
  });

  test('are two under way, never three', async () => {
    const waiting: (() => void)[] = [];
    let most = 0;
    const all = inBatches(count(300), async () => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        most = Math.max(most, waiting.length);
      });
    });
    while (waiting.length > 0) {
      expect(waiting.length).toBeLessThanOrEqual(2);
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await all;
    expect(most).toBe(2);
  });

  test('fail with the first that fails', async () => {
    const failing = inBatches(count(100), (batch) =>
      batch[0] === 64 ? Promise.reject(new Error('no page')) : Promise.resolve(),
    );
    await expect(failing).rejects.toThrow('no page');
  });
});
