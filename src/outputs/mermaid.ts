import { slugOf } from '../deck/slide-ids.ts';
import type { OutputNote, OutputPart } from './output.ts';

/** The sources of the relation maps: one of the whole note, or one a chapter. */
export function makeMermaid({ maps }: OutputNote): Promise<OutputPart[]> {
  const parts = maps.map(({ plan, version }) => ({
    bytes: new TextEncoder().encode(version.code),
    ...(plan.chapter !== undefined && { name: slugOf(plan.chapter) }),
  }));
  return Promise.resolve(parts);
}
