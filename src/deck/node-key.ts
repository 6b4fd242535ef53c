/** Keys of content: equal exactly when everything but the lines it stands on is equal. */
const known = new WeakMap<object, string>();

/** The key of a node, or of any data that nodes are part of. A node keeps its key for as long as it lives. */
export function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const found = known.get(value);
  if (found !== undefined) return found;
  const entries = Object.entries(value).filter(([name]) => name !== 'position');
  const key = `{${entries.map(([name, each]) => `${name}:${keyOf(each)}`).join()}}`;
  // Drawings are put into their nodes later.
  if ('type' in value && !key.includes('type:"diagram"')) known.set(value, key);
  return key;
}
