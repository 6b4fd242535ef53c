/**
 * So many slides the page shows at once. What a browser needs for them it can use again for the next, and a note of thousands
 * of slides takes no more memory than one of hundreds.
 */
const batchSize = 64;

/**
 * Shows slides in batches, and gives what was measured, batch by batch. Two batches are under way: while the page lays out
 * one, the next is rendered and sent.
 */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  show: (batch: readonly Item[]) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const batches = divide(items).entries();
  // Both take from one iterator: leaving the loop ends it for both.
  const work = async (): Promise<void> => {
    for (const [index, batch] of batches) results[index] = await show(batch);
  };
  await Promise.all([work(), work()]);
  return results;
}

function divide<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
}
