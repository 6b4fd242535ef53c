/**
 * Freezes a value and everything that it holds, and gives it back: a function that is given it proves that it writes into
 * nothing. Maps and sets refuse changes too; bytes cannot be frozen.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Object.isFrozen(value)) return value;
  if (value instanceof Map || value instanceof Set) {
    for (const item of value instanceof Map ? [...value.entries()].flat() : value) deepFreeze(item);
    for (const method of ['set', 'add', 'delete', 'clear']) {
      if (method in value) Object.defineProperty(value, method, { value: refuse });
    }
  }
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) deepFreeze(Reflect.get(value, key));
  return value;
}

function refuse(): never {
  throw new TypeError('Cannot write to a frozen collection');
}
