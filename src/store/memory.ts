/** What a pure step gave for a key, or what `make` gives now. Keys hold all that the result depends on. */
export type Recall = <T>(kind: string, key: string, make: () => T) => T;

/** Remembers what pure steps gave, from one build of a note to the next. */
export interface Memory {
  readonly recall: Recall;
  /** Ends a build: what it did not ask for is forgotten. */
  turn(): void;
}

/** For a build that has none before it. */
export const makeAnew: Recall = (_kind, _key, make) => make();

/** Creates a memory of one build. */
export function createMemory(): Memory {
  let last = new Map<string, unknown>();
  let current = new Map<string, unknown>();
  return {
    recall<T>(kind: string, key: string, make: () => T): T {
      const name = `${kind}\n${key}`;
      const known = current.get(name) ?? last.get(name);
      const value = known === undefined ? make() : (known as T);
      current.set(name, value);
      return value;
    },
    turn() {
      last = current;
      current = new Map();
    },
  };
}
