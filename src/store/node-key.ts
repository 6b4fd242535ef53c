/** Keys of content: the same when everything but the lines it stands on is the same. */
const known = new WeakMap<object, string>();

/** The key of a node, or of any data that nodes are part of. A node has its key made once, as a hash of 128 bits. */
export function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const found = known.get(value);
  if (found !== undefined) return found;
  const entries = Object.entries(value).filter(([name]) => name !== 'position');
  const key = `{${entries.map(([name, each]) => `${name}:${keyOf(each)}`).join()}}`;
  if (!('type' in value)) return key;
  const isDrawn = value.type === 'diagram' || hasDrawing(key);
  const hash = hashText(key) + (isDrawn ? '◇' : '');
  if (!isDrawn) known.set(value, hash);
  return hash;
}

/** Whether content of this key has a diagram: its drawing is put into the node later, and then the key is another. */
function hasDrawing(key: string): boolean {
  return key.includes('◇');
}

/** Makes keys of objects that do not change, once each where that is safe. */
export function rememberKeys<Value extends object>(
  make: (value: Value) => string,
): (value: Value) => string {
  const made = new WeakMap<Value, string>();
  return (value) => {
    const found = made.get(value);
    if (found !== undefined) return found;
    const key = make(value);
    if (!hasDrawing(key)) made.set(value, key);
    return key;
  };
}

/** FNV-1a (Fowler, Noll, Vo) over the text's code units, in four lanes that start differently. */
function hashText(text: string): string {
  const lanes = [0x811c9dc5, 0x1f83d9ab, 0x5be0cd19, 0x9b05688c];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (let lane = 0; lane < 4; lane += 1)
      lanes[lane] = Math.imul((lanes[lane] ?? 0) ^ (unit + lane * index), 0x01000193);
  }
  return lanes.map((lane) => (lane >>> 0).toString(36)).join('.');
}
