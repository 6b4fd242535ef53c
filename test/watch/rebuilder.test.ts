import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRebuilder, type Rebuilder } from '../../src/watch/rebuilder.ts';

/** Builds, each as the items that it was given, sorted. */
interface Recorded {
  readonly rebuilder: Rebuilder<string>;
  readonly builds: string[][];
  /** The most that ran at once. */
  readonly most: () => number;
}

function record(debounceMs: number, build: (items: string[]) => Promise<void>): Recorded {
  const builds: string[][] = [];
  let running = 0;
  let most = 0;
  const rebuilder = createRebuilder<string>(async (items) => {
    running += 1;
    most = Math.max(most, running);
    builds.push([...items].sort());
    await build([...items]);
    running -= 1;
  }, debounceMs);
  return { rebuilder, builds, most: () => most };
}

const atOnce = (): Promise<void> => Promise.resolve();

describe('a rebuild', () => {
  test('is of all that changes in one go, each once', async () => {
    const { rebuilder, builds } = record(5, atOnce);
    for (const item of ['b', 'a', 'b']) rebuilder.add(item);
    await rebuilder.idle();
    expect(builds).toEqual([['a', 'b']]);
  });

  test('does not begin in the call that asks for it', async () => {
    const { rebuilder, builds } = record(0, atOnce);
    rebuilder.add('a');
    rebuilder.add('b');
    await rebuilder.idle();
    expect(builds.flat().sort()).toEqual(['a', 'b']);
  });

  describe('by a clock that is set', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
    afterEach(() => void vi.useRealTimers());

    test('waits until nothing has changed for a moment', async () => {
      const { rebuilder, builds } = record(60, atOnce);
      rebuilder.add('a');
      await vi.advanceTimersByTimeAsync(50);
      rebuilder.add('b');
      await vi.advanceTimersByTimeAsync(49);
      expect(builds).toEqual([]);
      await vi.advanceTimersByTimeAsync(20);
      expect(builds).toEqual([['a', 'b']]);
    });

    test('comes in the midst of changes that do not end', async () => {
      const { rebuilder, builds } = record(30, atOnce);
      for (let passed = 0; passed < 600; passed += 2) {
        rebuilder.add('a');
        await vi.advanceTimersByTimeAsync(2);
      }
      // One every 100 ms.
      expect(builds).toHaveLength(6);
    });
  });

  test('runs alone; what changes meanwhile is rebuilt after it', async () => {
    const { rebuilder, builds, most } = record(1, async (items) => {
      if (items.includes('a')) {
        await wait(20);
        rebuilder.add('b');
        await wait(20);
        rebuilder.add('c');
      }
      await wait(5);
    });
    rebuilder.add('a');
    await rebuilder.idle();
    expect(builds).toEqual([['a'], ['b', 'c']]);
    expect(most()).toBe(1);
  });

  test('can be followed by another one long after', async () => {
    const { rebuilder, builds } = record(1, atOnce);
    for (const item of ['a', 'b']) {
      rebuilder.add(item);
      await rebuilder.idle();
    }
    expect(builds).toEqual([['a'], ['b']]);
  });

  test('ends on the last state, whenever changes come', async () => {
    const { rebuilder, builds } = record(1, () => wait(3));
    for (let item = 0; item < 40; item += 1) {
      rebuilder.add(String(item));
      await wait(item % 4);
    }
    await rebuilder.idle();
    expect(new Set(builds.flat()).size).toBe(40);
    expect(builds.at(-1)).toContain('39');
  });
});

describe('idle', () => {
  test('is at once where nothing has changed', async () => {
    await expect(record(1000, atOnce).rebuilder.idle()).resolves.toBeUndefined();
  });

  test('is settled for each of those who wait', async () => {
    const { rebuilder, builds } = record(1, atOnce);
    rebuilder.add('a');
    await Promise.all([rebuilder.idle(), rebuilder.idle()]);
    expect(builds).toEqual([['a']]);
  });
});

describe('a rebuild that fails', () => {
  test('is told once, and the next one runs all the same', async () => {
    const { rebuilder, builds } = record(1, (items) =>
      items.includes('a') ? Promise.reject(new Error('broken')) : Promise.resolve(),
    );
    rebuilder.add('a');
    await expect(rebuilder.failed).rejects.toThrow('broken');
    rebuilder.add('b');
    await rebuilder.idle();
    expect(builds).toEqual([['a'], ['b']]);
  });

  test('that nobody listens to is no rejection of the process', async () => {
    const { rebuilder, builds } = record(1, () => Promise.reject(new Error('broken')));
    rebuilder.add('a');
    await rebuilder.idle();
    // The process would end by one in this time.
    await wait(5);
    expect(builds).toEqual([['a']]);
  });
});
