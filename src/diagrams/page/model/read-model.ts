import { findDrawing } from '../drawing-svg.ts';
import { type GraphDatabase, graphModel } from './graph-model.ts';
import type { ModelPart, PartElements } from './model-part.ts';
import { type SequenceDatabase, sequenceModel } from './sequence-model.ts';
import { type TimelineDatabase, timelineModel } from './timeline-model.ts';

/** What Mermaid's grammar made of a source. */
export interface ParsedDiagram {
  readonly type: string;
  readonly db: unknown;
}

/** Lists the parts of a diagram; undefined for kinds whose parts are not known one by one. */
export function listParts({ type, db }: ParsedDiagram): readonly ModelPart[] | undefined {
  switch (kindOf(type)) {
    case 'graph':
      return graphModel.list(db as GraphDatabase);
    case 'sequence':
      return sequenceModel.list(db as SequenceDatabase);
    case 'timeline':
      return timelineModel.list(db as TimelineDatabase);
    case undefined:
      return undefined;
  }
}

/** Finds the elements of each part in the drawing on the stage. @throws {Error} when it is not as it was known to be */
export function findParts({ type, db }: ParsedDiagram): PartElements {
  const svg = findDrawing();
  switch (kindOf(type)) {
    case 'graph':
      return graphModel.find(db as GraphDatabase, svg);
    case 'sequence':
      return sequenceModel.find(db as SequenceDatabase, svg);
    case 'timeline':
      return timelineModel.find(db as TimelineDatabase, svg);
    case undefined:
      return new Map();
  }
}

function kindOf(type: string): 'graph' | 'sequence' | 'timeline' | undefined {
  if (/^(?:flowchart|graph|class|state|er|requirement|mindmap)(?:Diagram)?(?:-|$)/.test(type))
    return 'graph';
  return type === 'sequence' || type === 'timeline' ? type : undefined;
}
