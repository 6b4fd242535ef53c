import { deserialize, serialize } from 'node:v8';
import { type Input, keyOf, type Store } from './store.ts';

/** How many values are made at once. */
export interface Batch<Item, Value> {
  readonly items: readonly Item[];
  readonly inputs: (item: Item) => readonly Input[];
  /** Makes the values of these items, in their order. */
  readonly make: (items: readonly Item[]) => Promise<readonly Value[]>;
  /** Whether a value would come out the same in another run. @default always */
  readonly isLasting?: (value: Value) => boolean;
}

/**
 * As `Store.get`, for values that are made together: `make` is called once, for those of the items that are not known. They
 * are kept on the disk too where there is one: they are plain data, and their inputs are all that they depend on.
 */
export async function getAll<Item, Value>(
  store: Store,
  kind: string,
  batch: Batch<Item, Value>,
): Promise<Value[]> {
  const unknown: Unknown<Item, Value>[] = [];
  const values = batch.items.map((item) =>
    store.get(
      kind,
      batch.inputs(item),
      () =>
        new Promise<Value>((resolve, reject) => {
          unknown.push({ item, key: keyOf(kind, batch.inputs(item)), resolve, reject });
        }),
    ),
  );
  try {
    const missing = store.disk ? await loadKept(unknown, store.disk) : unknown;
    if (missing.length > 0) await makeAll(missing, batch, store.disk);
  } catch (error) {
    for (const { reject } of unknown) reject(error);
  }
  return Promise.all(values);
}

interface Unknown<Item, Value> {
  readonly item: Item;
  readonly key: string;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

type Disk = NonNullable<Store['disk']>;

/** Settles what earlier runs have kept, and gives the others. */
async function loadKept<Item, Value>(
  unknown: readonly Unknown<Item, Value>[],
  disk: Disk,
): Promise<Unknown<Item, Value>[]> {
  const loaded = await Promise.all(unknown.map(({ key }) => disk.load(key)));
  return unknown.filter(({ resolve }, index) => {
    const bytes = loaded[index];
    if (bytes === undefined) return true;
    resolve(deserialize(bytes) as Value);
    return false;
  });
}

async function makeAll<Item, Value>(
  missing: readonly Unknown<Item, Value>[],
  { make, isLasting = () => true }: Batch<Item, Value>,
  disk: Disk | undefined,
): Promise<void> {
  const made = await make(missing.map(({ item }) => item));
  for (const [index, { key, resolve }] of missing.entries()) {
    const value = made[index] as Value;
    resolve(value);
    if (disk && isLasting(value)) disk.save(key, serialize(value));
  }
}
