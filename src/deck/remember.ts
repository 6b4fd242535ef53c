/** Results of one pure function of a text and a name, for as many texts as a long lecture has; then it starts anew. */
export function rememberTexts<Result>(
  make: (text: string, name: string) => Result,
  most = 20_000,
): (text: string, name?: string) => Result {
  // A map for each name: to join names and texts would take longer than many a function.
  const known = new Map<string, Map<string, Result>>();
  let count = 0;
  return (text, name = '') => {
    const named = known.get(name) ?? new Map<string, Result>();
    const found = named.get(text);
    if (found !== undefined) return found;
    if (count >= most) {
      known.clear();
      named.clear();
      count = 0;
    }
    const result = make(text, name);
    known.set(name, named.set(text, result));
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
