import { describe, expect, test } from 'vitest';
import { getAll } from '../../src/store/get-all.ts';
import { hashContent, hashOf, hashValue } from '../../src/store/hash.ts';
import { createStore, type Store } from '../../src/store/store.ts';

/** Asks a store, and says whether the value was made now. */
function ask(store: Store, kind: string, ...inputs: (string | number)[]): 'made' | 'known' {
  let isMade = false;
  store.get(kind, inputs, () => {
    isMade = true;
    return inputs.length;
  });
  return isMade ? 'made' : 'known';
}

describe('a store', () => {
  test('makes a value of the same kind and inputs once', () => {
    const store = createStore();
    const first = store.get('list', ['a'], () => [1]);
    expect(store.get('list', ['a'], () => [2])).toBe(first);
  });

  test.each([
    ['another kind', 'b', ['x', 1]],
    ['another input', 'a', ['y', 1]],
    ['an input of another type', 'a', ['x', '1']],
    ['inputs that read the same together', 'a', ['x 1']],
    ['one input more', 'a', ['x', 1, 2]],
    ['a long input that ends otherwise', 'a', [`${'x'.repeat(500)}y`]],
  ])('keeps %s apart', (_name, kind, inputs) => {
    const store = createStore();
    ask(store, 'a', 'x', 1);
    ask(store, 'a', `${'x'.repeat(500)}z`);
    expect(ask(store, kind, ...inputs)).toBe('made');
  });

  test('remembers that nothing was made of something', () => {
    const store = createStore();
    store.get('nothing', [], () => undefined);
    expect(store.get('nothing', [], (): string | undefined => 'something')).toBeUndefined();
  });

  test('forgets what two generations have not asked for', () => {
    const store = createStore();
    ask(store, 'a', 'kept');
    ask(store, 'a', 'left');
    store.turn();
    expect(ask(store, 'a', 'kept')).toBe('known');
    store.turn();
    expect(ask(store, 'a', 'kept')).toBe('known');
    expect(ask(store, 'a', 'left')).toBe('made');
  });

  test('that is closed keeps nothing but what others keep', () => {
    const [run, other] = [createStore(), createStore()];
    const one = run.open();
    ask(one, 'a', 'own');
    ask(one, 'a', 'shared');
    ask(run, 'a', 'shared');
    one.close();
    other.close();
    expect(ask(run, 'a', 'own')).toBe('made');
    expect(ask(run, 'a', 'shared')).toBe('known');
  });

  test('keeps what another store over the same values asks for', () => {
    const one = createStore();
    const other = one.open();
    ask(one, 'a', 'shared');
    expect(ask(other, 'a', 'shared')).toBe('known');
    for (let count = 0; count < 3; count += 1) one.turn();
    expect(ask(one, 'a', 'shared')).toBe('known');
    for (let count = 0; count < 3; count += 1) {
      one.turn();
      other.turn();
    }
    expect(ask(other, 'a', 'shared')).toBe('made');
  });

  test('forgets a promise that rejects, and keeps one that resolves', async () => {
    const store = createStore();
    const fail = (): Promise<string> => Promise.reject(new Error('no'));
    await expect(store.get('load', ['x'], fail)).rejects.toThrow('no');
    expect(await store.get('load', ['x'], () => Promise.resolve('yes'))).toBe('yes');
    expect(await store.get('load', ['x'], fail)).toBe('yes');
  });

  test('counts who keeps a value that failed and was made anew', async () => {
    const one = createStore();
    const other = one.open();
    const fail = (): Promise<string> => Promise.reject(new Error('no'));
    await Promise.allSettled([one.get('load', [], fail), other.get('load', [], fail)]);
    await one.get('load', [], () => Promise.resolve('yes'));
    for (let count = 0; count < 3; count += 1) other.turn();
    expect(await one.get('load', [], fail)).toBe('yes');
  });
});

describe('values that are made together', () => {
  const inputs = (item: string): string[] => [item];

  test('are made in one call, those that are not known, in their order', async () => {
    const store = createStore();
    const calls: string[][] = [];
    const make = (items: readonly string[]): Promise<string[]> => {
      calls.push([...items]);
      return Promise.resolve(items.map((item) => item.toUpperCase()));
    };
    const batch = { inputs, make };
    expect(await getAll(store, 'upper', { items: ['a', 'b', 'a'], ...batch })).toEqual([
      'A',
      'B',
      'A',
    ]);
    expect(await getAll(store, 'upper', { items: ['c', 'b'], ...batch })).toEqual(['C', 'B']);
    expect(await getAll(store, 'upper', { items: ['a'], ...batch })).toEqual(['A']);
    expect(calls).toEqual([['a', 'b'], ['c']]);
  });

  test('are all forgotten when making fails', async () => {
    const store = createStore();
    const failing = getAll(store, 'upper', {
      items: ['a', 'b'],
      inputs,
      make: () => Promise.reject(new Error('no browser')),
    });
    await expect(failing).rejects.toThrow('no browser');
    const make = (items: readonly string[]): Promise<readonly string[]> => Promise.resolve(items);
    expect(await getAll(store, 'upper', { items: ['a'], inputs, make })).toEqual(['a']);
  });
});

describe('hashes', () => {
  test('stand in file names and ids', () => {
    for (let count = 0; count < 200; count += 1)
      expect(hashOf(String(count))).toMatch(/^[\w-]{22}$/);
  });

  test.each([
    ['the same', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
    ['another number', { a: 1 }, { a: 2 }, false],
    ['another name', { a: 1 }, { b: 1 }, false],
    ['text for a number', { a: 1 }, { a: '1' }, false],
    ['nothing for a missing key', { a: undefined }, {}, true],
  ])('of %s', (...[, one, other, isSame]) => {
    expect(hashValue(one) === hashValue(other)).toBe(isSame);
  });

  test('of content leave out where it stands', () => {
    const node = (line: number) => ({ type: 'text', value: 'a', position: { start: { line } } });
    expect(hashContent([node(1)])).toBe(hashContent([node(2)]));
    expect(hashValue([node(1)])).not.toBe(hashValue([node(2)]));
  });

  test('of bytes and of the same text are the same', () => {
    expect(hashOf(new TextEncoder().encode('ä'))).toBe(hashOf('ä'));
  });
});
