/** Passes values on in the order of their indices, however they come. */
export function inOrder<Value>(pass: (value: Value, index: number) => void) {
  const early = new Map<number, Value>();
  let next = 0;
  return (index: number, value: Value): void => {
    early.set(index, value);
    for (; early.has(next); next += 1) {
      pass(early.get(next)!, next);
      early.delete(next);
    }
  };
}
