/** Collects what changed and has it rebuilt: one rebuild at a time, always ending on the last state. */
export interface Rebuilder<Item> {
  /** Something changed. */
  readonly add: (item: Item) => void;
  /** Settles when all that was added is rebuilt. */
  readonly idle: () => Promise<void>;
  /** Rejects with what a rebuild throws; it never settles otherwise. */
  readonly failed: Promise<never>;
}

/** A checkout changes files for as long as it takes; what has changed so far is shown after so many milliseconds. */
const maxDelayMs = 100;

/**
 * Creates a rebuilder. When nothing has changed for `wait` milliseconds, all that changed is rebuilt: editors write a file
 * in several steps.
 */
export function createRebuilder<Item>(
  rebuild: (items: ReadonlySet<Item>) => Promise<void>,
  wait: number,
): Rebuilder<Item> {
  let pending = new Set<Item>();
  let running: Promise<void> | undefined;
  let last = 0;
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  const run = async (): Promise<void> => {
    while (pending.size > 0) {
      const latest = performance.now() + maxDelayMs;
      for (let left = wait; left > 0; left = Math.min(last + wait, latest) - performance.now())
        await new Promise((resolve) => setTimeout(resolve, left));
      const items = pending;
      pending = new Set();
      await rebuild(items).catch(fail);
    }
    running = undefined;
  };
  return {
    add(item) {
      pending.add(item);
      last = performance.now();
      running ??= run();
    },
    failed,
    async idle() {
      while (running) await running;
    },
  };
}
