import type { Recall } from '../store/memory.ts';
import type { Draw, Drawing } from './drawing.ts';

/** Draws only what an earlier build did not. `look` is the key of all that drawings depend on besides their source. */
export function rememberDrawings(draw: Draw, look: string, recall: Recall): Draw {
  return async (sources) => {
    const known = sources.map((source) =>
      recall('drawing', look + JSON.stringify(source), (): { drawing?: Drawing } => ({})),
    );
    const unknown = sources.filter((_, index) => known[index]?.drawing === undefined);
    const drawn = unknown.length > 0 ? await draw(unknown) : [];
    return sources.map((source, index) => {
      const found = known[index]?.drawing ?? drawn[unknown.indexOf(source)]!;
      known[index]!.drawing = found;
      return found;
    });
  };
}
