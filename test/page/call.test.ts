import { describe, expect, it } from 'vitest';
import { createPageCaller } from '../../src/page/call.ts';

describe('a page caller', () => {
  it.each<[string, unknown, string | undefined]>([
    ['an object', { a: [1, 'two'], b: undefined }, '{"a":[1,"two"]}'],
    ['a string', 'a "word"', String.raw`"a \"word\""`],
    ['nothing', undefined, undefined],
    ['a promise', Promise.resolve(3), '3'],
  ])('gives %s as JSON', async (_, value, json) => {
    const call = createPageCaller({ give: () => value });
    expect(await call('give', [])).toBe(json);
  });

  it('passes arguments on, and leaves out those that are not given', async () => {
    const call = createPageCaller({ list: (...args: unknown[]) => args });
    expect(await call('list', [1, { two: 2 }])).toBe('[1,{"two":2}]');
    expect(await call('list', [])).toBe('[]');
  });

  it('has each call wait for the one before', async () => {
    const heard: string[] = [];
    const say = async (word: string, milliseconds: number): Promise<void> => {
      heard.push(`${word} starts`);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      heard.push(`${word} ends`);
    };
    const call = createPageCaller({ say });
    await Promise.all([call('say', ['one', 20]), call('say', ['two', 0])]);
    expect(heard).toEqual(['one starts', 'one ends', 'two starts', 'two ends']);
  });

  it.each([
    [
      'throws',
      (): never => {
        throw new TypeError('mine');
      },
    ],
    ['rejects', (): Promise<never> => Promise.reject(new TypeError('mine'))],
  ])('passes on what a function %s, and goes on', async (_, fail) => {
    const call = createPageCaller({ fail, add: (a: number, b: number) => a + b });
    const [failed, added] = await Promise.allSettled([call('fail', []), call('add', [1, 2])]);
    expect(failed).toMatchObject({
      status: 'rejected',
      reason: { name: 'TypeError', message: 'mine' },
    });
    expect(added).toEqual({ status: 'fulfilled', value: '3' });
  });

  it('refuses a name that is in no table, and those of every object', async () => {
    const call = createPageCaller({});
    await expect(call('toString', [])).rejects.toThrow('toString');
  });
});
