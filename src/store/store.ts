/**
 * The one memory. Everything that is made twice for nothing goes through `get`: what was made of the same inputs before is
 * given again. Values are immutable, so that it never matters whether one was made anew.
 */
import { hashOf } from './hash.ts';

/** What a value depends on: texts, numbers, or hashes of larger things. Equal inputs mean an equal value. */
export type Input = string | number | boolean | undefined;

/** Remembers values by their inputs. */
export interface Store {
  /**
   * The value that was made of these inputs, or what `make` gives now. `kind` names what is made and from what code: two
   * makers never share one. A promise is remembered as such, and forgotten when it rejects.
   */
  get<Value>(kind: string, inputs: readonly Input[], make: () => Value): Value;
  /** Ends a generation: what neither this nor the one before has asked for is forgotten. */
  turn(): void;
}

/** How much a store remembers. */
export interface StoreOptions {
  /** A generation ends by itself when it has so many values; at most twice as many are kept. @default 50_000 */
  readonly maxValues?: number;
}

/** Creates an empty store. */
export function createStore({ maxValues = 50_000 }: StoreOptions = {}): Store {
  let last = new Map<string, unknown>();
  let current = new Map<string, unknown>();
  const turn = (): void => {
    last = current;
    current = new Map();
  };
  return {
    get<Value>(kind: string, inputs: readonly Input[], make: () => Value): Value {
      const key = keyOf(kind, inputs);
      if (current.has(key)) return current.get(key) as Value;
      const value = last.has(key) ? (last.get(key) as Value) : make();
      if (current.size >= maxValues) turn();
      current.set(key, value);
      if (value instanceof Promise)
        value.catch(() => {
          for (const generation of [current, last]) generation.delete(key);
        });
      return value;
    },
    turn,
  };
}

/** Inputs longer than this are hashed: keys are kept as long as their values. */
const maxInput = 200;

function keyOf(kind: string, inputs: readonly Input[]): string {
  const parts = inputs.map((input) =>
    typeof input === 'string' && input.length > maxInput ? hashOf(input) : JSON.stringify(input),
  );
  return `${kind} ${parts.join(' ')}`;
}
