import { createDraw } from '../../src/diagrams/draw.ts';
import { drawClear } from '../../src/diagrams/draw-clear.ts';
import type { Drawing } from '../../src/diagrams/drawing.ts';
import { createStore } from '../../src/store/store.ts';
import { headless } from '../browser.ts';
import { createFlowchart } from './flowcharts.ts';
import { createStructure } from './structures.ts';
import { room, theme } from './theme.ts';

/** Kinds of diagrams that are made up by number. */
export const madeKinds = ['flowchart', 'class', 'er', 'state'] as const;

/** Makes diagrams up, the same ones for the same kind. */
export function createDiagrams(kind: (typeof madeKinds)[number], count: number): string[] {
  return Array.from({ length: count }, (_, seed) =>
    kind === 'flowchart' ? createFlowchart(seed) : createStructure(kind, seed),
  );
}

/** Faults of diagrams, each with the diagram's number: as they are drawn first, and as they are shown. */
export interface LineFaults {
  readonly first: readonly string[];
  readonly shown: readonly string[];
}

/** Draws diagrams and lists lines through what is not their own, and what cannot be drawn. */
export async function findLineFaults(codes: readonly string[]): Promise<LineFaults> {
  const draw = createDraw({ theme, pages: headless, store: createStore() });
  const sources = codes.map((code) => ({ code, room }));
  const first = faultsOf(await draw(sources));
  return { first, shown: faultsOf(await drawClear(sources, draw)) };
}

function faultsOf(drawings: readonly Drawing[]): string[] {
  return drawings.flatMap((drawing, index) =>
    drawing.type === 'drawn'
      ? drawing.faults.map(({ line, type, thing }) => `${index}: ${line} through ${type} ${thing}`)
      : [`${index}: ${drawing.message}`],
  );
}
