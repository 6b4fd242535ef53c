export function createRandom(seed: number): () => number;
export function createBlocks(random: () => number, count?: number): string[];
export function editBlocks(
  blocks: readonly string[],
  random: () => number,
  structural?: number,
): string[];
export function renderBlocks(blocks: readonly string[]): string;
