import { findDrawing } from '../blocks/drawing.ts';
import { listNodes } from '../blocks/list-nodes.ts';
import type { Diagram } from '../blocks/nodes.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import { hashOf, hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import type { SlideParts } from './material.ts';

/** Equal for slides that show the same pictures and drawings, and whose links lead to the same files: what a slide says is not all that it depends on. */
export function hashSlideParts(
  slide: LaidOutSlide,
  { images, drawings, links }: SlideParts,
  store: Store,
): string {
  const named = listNamed(slide, store);
  const targets = named.links.flatMap((url) => links.get(url) ?? []);
  if (named.urls.length + named.diagrams.length + targets.length === 0) return '';
  const pictures = named.urls.map((url) => {
    const image = images.get(url);
    return image?.type === 'loaded' ? image.hash : image?.type;
  });
  const drawn = named.diagrams.map((diagram) => {
    const drawing = findDrawing(diagram, drawings);
    return drawing?.type === 'drawn' ? [hashOf(drawing.svg), drawing.text] : drawing?.message;
  });
  return hashValue([pictures, drawn, targets]);
}

/** Whether each diagram of a slide is among the drawings. */
export function isDrawn(
  slide: LaidOutSlide,
  { drawings }: Pick<SlideParts, 'drawings'>,
  store: Store,
): boolean {
  const { diagrams } = listNamed(slide, store);
  return diagrams.every((diagram) => findDrawing(diagram, drawings) !== undefined);
}

/** What a slide names and does not hold. */
interface NamedParts {
  readonly urls: readonly string[];
  readonly links: readonly string[];
  readonly diagrams: readonly Diagram[];
}

function listNamed({ hash, blocks, title, backgrounds }: LaidOutSlide, store: Store): NamedParts {
  return store.get('named parts', [hash], () => {
    const nodes = [...blocks, ...(title?.content ?? []), ...backgrounds].flatMap(listNodes);
    return {
      urls: nodes.flatMap((node) => (node.type === 'image' ? [node.url] : [])),
      links: nodes.flatMap((node) => (node.type === 'link' ? [node.url] : [])),
      diagrams: nodes.filter((node): node is Diagram => node.type === 'diagram'),
    };
  });
}
