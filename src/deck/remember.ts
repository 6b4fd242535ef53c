/** Results of one pure function of a text and a name, for as many texts as a long lecture has; then it starts anew. */
export function rememberTexts<Result>(
  make: (text: string, name: string) => Result,
  most = 20_000,
): (text: string, name?: string) => Result {
  let known = new Map<string, Result>();
  return (text, name = '') => {
    const key = `${name}\n${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known = new Map();
    const result = make(text, name);
    known.set(key, result);
    return result;
  };
}
