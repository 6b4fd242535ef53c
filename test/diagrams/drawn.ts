import type { DrawnSource } from '../../src/diagrams/drawing.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** A drawing of a small flowchart, but for what `own` says. */
export function createDrawn(own: Partial<DrawnSource> = {}): DrawnSource {
  return deepFreeze({
    type: 'drawn',
    kind: 'flowchart',
    svg: '<svg/>',
    width: 100,
    height: 50,
    smallestLabel: 16,
    text: '',
    faults: [],
    ...own,
  });
}
