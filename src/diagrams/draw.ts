import { getAll } from '../store/get-all.ts';
import { hashValue } from '../store/hash.ts';
import type { Draw } from './drawing.ts';
import { drawWithin, type VisitOptions } from './visit.ts';

/** Milliseconds for one diagram. */
const timeout = 20_000;

/**
 * Creates what draws Mermaid sources in one page visit; the results come in the order of the sources. Equal sources are drawn
 * once, what was drawn before not again, and no browser starts for none.
 */
export function createDraw(tools: Omit<VisitOptions, 'limit'>): Draw {
  const look = hashValue(tools.theme);
  return (sources) =>
    getAll(tools.store, 'drawing', {
      items: sources,
      inputs: (source) => [look, JSON.stringify(source)],
      make: (missing) => drawWithin(missing, { ...tools, limit: timeout }),
      isLasting: (drawing) => drawing.type === 'drawn' || !drawing.isGivenUp,
    });
}
