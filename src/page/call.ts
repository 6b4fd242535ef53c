/** Calls a function of a table by its name; gives its result as JSON, undefined for none. */
export type PageCaller = (name: string, args: readonly unknown[]) => Promise<string | undefined>;

/** Creates a caller, in which each call waits for the one before: they all show their things in the same document. */
export function createPageCaller(functions: object): PageCaller {
  const table = new Map(Object.entries(functions) as [string, (...args: unknown[]) => unknown][]);
  let last: Promise<unknown> = Promise.resolve();
  return (name, args) => {
    const result = last.then(() => {
      const call = table.get(name);
      if (!call) throw new Error(`The page script has no function ${name}`);
      return call(...args);
    });
    last = result.catch(() => undefined);
    // As JSON: the protocol is slow to hand over many objects.
    return result.then((value) => JSON.stringify(value));
  };
}
