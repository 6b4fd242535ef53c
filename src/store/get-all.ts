import type { Input, Store } from './store.ts';

/** How many values are made at once. */
export interface Batch<Item, Value> {
  readonly inputs: (item: Item) => readonly Input[];
  /** Makes the values of these items, in their order. */
  readonly make: (items: readonly Item[]) => Promise<readonly Value[]>;
}

/** As `Store.get`, for values that are made together: `make` is called once, for those of the items that are not known. */
export async function getAll<Item, Value>(
  store: Store,
  kind: string,
  { items, inputs, make }: Batch<Item, Value> & { readonly items: readonly Item[] },
): Promise<Value[]> {
  const missing: { item: Item; settle: PromiseWithResolvers<Value> }[] = [];
  const values = items.map((item) =>
    store.get(kind, inputs(item), (): Promise<Value> => {
      const settle = createPromise<Value>();
      missing.push({ item, settle });
      return settle.promise;
    }),
  );
  if (missing.length > 0) {
    try {
      const made = await make(missing.map(({ item }) => item));
      for (const [index, { settle }] of missing.entries()) settle.resolve(made[index] as Value);
    } catch (error) {
      for (const { settle } of missing) settle.reject(error);
    }
  }
  return Promise.all(values);
}

interface PromiseWithResolvers<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

function createPromise<Value>(): PromiseWithResolvers<Value> {
  let settle: Omit<PromiseWithResolvers<Value>, 'promise'> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle! };
}
