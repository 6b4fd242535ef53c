import type { Input, Store } from './store.ts';

/** How many values are made at once. */
export interface Batch<Item, Value> {
  readonly items: readonly Item[];
  readonly inputs: (item: Item) => readonly Input[];
  /** Makes the values of these items, in their order. */
  readonly make: (items: readonly Item[]) => Promise<readonly Value[]>;
}

/** As `Store.get`, for values that are made together: `make` is called once, for those of the items that are not known. */
export async function getAll<Item, Value>(
  store: Store,
  kind: string,
  { items, inputs, make }: Batch<Item, Value>,
): Promise<Value[]> {
  const missing: Missing<Item, Value>[] = [];
  const values = items.map((item) =>
    store.get(
      kind,
      inputs(item),
      () =>
        new Promise<Value>((resolve, reject) => {
          missing.push({ item, resolve, reject });
        }),
    ),
  );
  if (missing.length > 0) {
    try {
      const made = await make(missing.map(({ item }) => item));
      for (const [index, { resolve }] of missing.entries()) resolve(made[index] as Value);
    } catch (error) {
      for (const { reject } of missing) reject(error);
    }
  }
  return Promise.all(values);
}

interface Missing<Item, Value> {
  readonly item: Item;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}
