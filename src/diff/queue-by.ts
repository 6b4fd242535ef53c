/** Values by their keys, those of one key in their order. */
export function queueBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const queues = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const queue = queues.get(key);
    if (queue) queue.push(value);
    else queues.set(key, [value]);
  }
  return queues;
}
