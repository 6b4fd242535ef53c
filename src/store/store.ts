/**
 * The one memory. Everything that would be made twice for nothing goes through `get`: what was made of the same inputs before
 * is given again. Values are immutable, so that it never matters whether one was made anew. How long a value is kept is a
 * matter of generations: a build of a deck is one, and what two in a row have not asked for goes.
 */
import type { Disk } from './disk.ts';
import { hashOf } from './hash.ts';

/** What a value depends on: texts, numbers, or hashes of larger things. Equal inputs mean an equal value. */
export type Input = string | number | boolean | undefined;

/** Remembers values by their inputs. */
export interface Store {
  /**
   * The value that was made of these inputs, or what `make` gives now. `kind` names what is made and by what code: two
   * makers never share one. A promise is remembered as such, and forgotten when it rejects.
   */
  get<Value>(kind: string, inputs: readonly Input[], make: () => Value): Value;
  /** Ends a generation: what neither this nor the one before has asked for is forgotten, unless another store keeps it. */
  turn(): void;
  /** Another store over the same values, with generations of its own: one a deck of a session. */
  open(): Store;
  /** Keeps nothing any more: what no other store keeps is forgotten. */
  close(): void;
  /** What was made in earlier runs, where that is kept. `getAll` reads and writes it. */
  readonly disk?: Disk | undefined;
}

/** Creates an empty store, over what earlier runs have kept. */
export function createStore(disk?: Disk): Store {
  return openStore(new Map(), disk);
}

interface Entry {
  readonly value: unknown;
  /** How many stores keep it. */
  keepers: number;
}

function openStore(entries: Map<string, Entry>, disk: Disk | undefined): Store {
  let last = new Map<string, Entry>();
  let current = new Map<string, Entry>();

  const make = (key: string, value: unknown): Entry => {
    const entry = { value, keepers: 0 };
    entries.set(key, entry);
    if (value instanceof Promise) value.catch(() => forget(key, entry));
    return entry;
  };
  const forget = (key: string, entry: Entry): void => {
    if (entries.get(key) === entry) entries.delete(key);
  };
  const turn = (): void => {
    for (const [key, entry] of last) {
      if (current.get(key) === entry) continue;
      entry.keepers -= 1;
      if (entry.keepers === 0) forget(key, entry);
    }
    last = current;
    current = new Map();
  };
  return {
    get<Value>(kind: string, inputs: readonly Input[], makeValue: () => Value): Value {
      const key = keyOf(kind, inputs);
      const entry = entries.get(key) ?? make(key, makeValue());
      if (current.get(key) !== entry) {
        current.set(key, entry);
        if (last.get(key) !== entry) entry.keepers += 1;
      }
      return entry.value as Value;
    },
    turn,
    open: () => openStore(entries, disk),
    close() {
      turn();
      turn();
    },
    disk,
  };
}

/** Inputs longer than this are hashed: keys are kept as long as their values. */
const maxInput = 200;

/** A value's key: its kind and its inputs. */
export function keyOf(kind: string, inputs: readonly Input[]): string {
  const parts = inputs.map((input) =>
    typeof input === 'string' && input.length > maxInput ? hashOf(input) : JSON.stringify(input),
  );
  return `${kind} ${parts.join(' ')}`;
}
