/** Says how long the steps of a build take, in whole milliseconds. */
export interface Clock {
  readonly laps: Readonly<Record<string, number>>;
  /** Everything since the last lap was the step `name`. */
  readonly lap: (name: string) => void;
  /** The work is of the step `name`, in the midst of another. */
  readonly during: <T>(name: string, work: () => T) => T;
}

/** Starts a clock. */
export function startClock(): Clock {
  const exact: Record<string, number> = {};
  const laps: Record<string, number> = {};
  let last = performance.now();
  const add = (name: string, time: number): void => {
    exact[name] = (exact[name] ?? 0) + time;
    laps[name] = Math.round(exact[name]);
  };
  return {
    laps,
    lap(name) {
      const now = performance.now();
      add(name, now - last);
      last = now;
    },
    during(name, work) {
      const start = performance.now();
      try {
        return work();
      } finally {
        const time = performance.now() - start;
        add(name, time);
        last += time;
      }
    },
  };
}
