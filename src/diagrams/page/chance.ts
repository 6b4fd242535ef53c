/**
 * Replaces random numbers and the clock by ones that the result starts again: both leak into Mermaid's SVG.
 * Must run before Mermaid is loaded.
 */
export function freezeChance(): () => void {
  let state = 0;
  let now = 0;
  const rewind = (): void => {
    state = 0x1ec7e12;
    now = Date.UTC(2024, 0, 1, 12);
  };
  rewind();
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  Math.random = () => next() / 2 ** 32;
  // A clock that stands still would hang code that waits by looking at it, so each look moves it.
  const tick = (): number => (now += 1);
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, self) =>
      Reflect.construct(target, args.length === 0 ? [tick()] : args, self) as object,
    apply: () => new RealDate(tick()).toString(),
    get: (target, key) => (key === 'now' ? tick : Reflect.get(target, key)),
  });
  crypto.getRandomValues = ((array: Uint8Array) => {
    array.set(array.map(next));
    return array;
  }) as typeof crypto.getRandomValues;
  crypto.randomUUID = () => `${next()}-0-0-0-${next()}`;
  // A picture that cannot be loaded is left out of the drawing; it must not break the rest of it.
  HTMLImageElement.prototype.decode = () => Promise.resolve();
  for (const side of ['naturalWidth', 'naturalHeight']) {
    Object.defineProperty(HTMLImageElement.prototype, side, { get: () => 96 });
  }
  // C4 diagrams take the width of the screen for their own.
  Object.defineProperty(screen, 'availWidth', { get: () => 1280 });
  return rewind;
}
