/** What the browser keeps for this deck, by its address. */
export interface Store {
  /** Undefined when there is nothing, or nothing that can be read. */
  readonly load: (name: string) => unknown;
  /** Says whether it is kept. */
  readonly save: (name: string, value: unknown) => SaveResult;
}

/** Browsers may keep nothing at all (private windows, settings), or have no room left. */
export type SaveResult = 'saved' | 'off' | 'full';

/** Opens what outlives the window (`local`), or a reload of it (`session`). */
export function createStore(kind: 'local' | 'session'): Store {
  const nameKey = (name: string): string => `lectern ${name} ${location.pathname}`;
  // Reading the property alone fails where storage is off.
  const open = (): Storage => (kind === 'local' ? localStorage : sessionStorage);
  return {
    load(name) {
      try {
        return JSON.parse(open().getItem(nameKey(name)) ?? 'null') ?? undefined;
      } catch {
        // Storage is off, or somebody else wrote there: it is as if nothing had been kept.
        return undefined;
      }
    },
    save(name, value) {
      try {
        open().setItem(nameKey(name), JSON.stringify(value));
        return 'saved';
      } catch (error) {
        return error instanceof DOMException && error.name === 'QuotaExceededError'
          ? 'full'
          : 'off';
      }
    },
  };
}
