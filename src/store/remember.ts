/**
 * Results of one pure function of a text and a name. Those asked for last are kept, at least `most` and at most twice as
 * many: a session of writing goes on for days.
 */
export function rememberTexts<Result>(
  make: (text: string, name: string) => Result,
  most = 2000,
): (text: string, name?: string) => Result {
  // A map for each name: to join names and texts would take longer than many a function.
  let last = new Map<string, Map<string, Result>>();
  let current = new Map<string, Map<string, Result>>();
  let count = 0;
  return (text, name = '') => {
    const known = current.get(name)?.get(text);
    if (known !== undefined) return known;
    const result = last.get(name)?.get(text) ?? make(text, name);
    if (count >= most) {
      last = current;
      current = new Map();
      count = 0;
    }
    const named = current.get(name) ?? new Map<string, Result>();
    current.set(name, named.set(text, result));
    count += 1;
    return result;
  };
}

/** Results of one pure function of an object that does not change; they go when the object goes. */
export function rememberObjects<Key extends object, Result>(
  make: (key: Key) => Result,
): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.result;
    const result = make(key);
    known.set(key, { result });
    return result;
  };
}
