import type { ComposedMap } from './compose-map.ts';
import type { Relation } from './types.ts';

/** Fewer relations say no more than the sentences beside them. */
const minRelations = 4;
/** With fewer lines it is a list in a frame. */
const minLines = 3;
/** So many the notes themselves say. */
const minStated = 2;
/** And so many where every term is a heading of theirs: what packs alone know is drawn when it is asked for. */
const minStatedOfHeadings = 1;
/** Fewer besides those of the author's diagrams only repeat these. */
const minNew = 2;

/**
 * Whether a map says more than a sentence or two, and says it of these notes. What the author relates is drawn however little
 * it is, and what packs alone know where the author asks for maps.
 */
export function isWorthShowing(
  { terms, relations, lines }: ComposedMap,
  { headings, isAsked }: { readonly headings: ReadonlySet<string>; readonly isAsked: boolean },
): boolean {
  const isDrawn = ({ source }: Relation): boolean =>
    source.type === 'author' && source.isDrawn === true;
  const added = relations.filter((relation) => !isDrawn(relation));
  if (added.some(({ source }) => source.type === 'author')) return relations.length >= 2;
  const stated = relations.filter(({ source }) => source.type !== 'pack').length;
  const isOfHeadings = terms.every(({ id }) => headings.has(id));
  const isOwn = isAsked || stated >= (isOfHeadings ? minStatedOfHeadings : minStated);
  const isDrawing = lines.length >= minLines && relations.length >= minRelations;
  return isDrawing && added.length >= minNew && isOwn;
}
