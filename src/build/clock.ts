/** Says how long the steps of a build take, in whole milliseconds. */
export interface Clock {
  readonly laps: Readonly<Record<string, number>>;
  /** Everything since the last lap was the step `name`. */
  readonly lap: (name: string) => void;
}

/** Starts a clock. */
export function startClock(): Clock {
  const laps: Record<string, number> = {};
  let last = performance.now();
  return {
    laps,
    lap(name) {
      const now = performance.now();
      laps[name] = Math.round(now - last);
      last = now;
    },
  };
}
