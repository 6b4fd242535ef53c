/** Collects what changed and has it rebuilt: one rebuild at a time, always ending on the last state. */
export interface Rebuilder<Item> {
  /** Something changed. */
  readonly add: (item: Item) => void;
  /** Settles when all that was added is rebuilt. */
  readonly idle: () => Promise<void>;
  /** Rejects with what a rebuild throws; it never settles otherwise. */
  readonly failed: Promise<never>;
}

/**
 * Creates a rebuilder. `wait` milliseconds after the first change that is not being rebuilt, all that changed is: editors
 * write a file in several steps, and a checkout changes hundreds.
 */
export function createRebuilder<Item>(
  rebuild: (items: ReadonlySet<Item>) => Promise<void>,
  wait: number,
): Rebuilder<Item> {
  let pending = new Set<Item>();
  let running: Promise<void> | undefined;
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  const run = async (): Promise<void> => {
    while (pending.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const items = pending;
      pending = new Set();
      await rebuild(items).catch(fail);
    }
    running = undefined;
  };
  return {
    add(item) {
      pending.add(item);
      running ??= run();
    },
    failed,
    async idle() {
      while (running) await running;
    },
  };
}
