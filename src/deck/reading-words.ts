import type { Nodes, PhrasingContent } from 'mdast';
import { proseOf } from '../blocks/phrasing.ts';
import { rememberObjects } from '../store/remember.ts';
import { countWords } from '../blocks/sentences.ts';
import type { Slide } from './types.ts';

/** Words of a slide that its audience reads: title and text; code, tables, diagrams and formulas on their own line apart. */
export function countReadingWords(slide: Slide, lang: string): number {
  return countWords(readSlide(slide), lang);
}

const readSlide = rememberObjects(({ title, blocks }: Slide): string =>
  [...(title ? [proseOf(title.content)] : []), ...blocks.flatMap(readLines)].join('\n'),
);

function readLines(node: Nodes): string[] {
  switch (node.type) {
    case 'code':
    case 'table':
    case 'diagram':
    case 'math':
      return [];
    case 'paragraph':
    case 'heading':
      return [proseOf(node.children)];
    case 'contents':
      return node.items.map(({ title }) => proseOf(title));
    case 'alert':
      return [proseOf(node.title), ...node.children.flatMap(readLines)];
    default:
      return 'children' in node
        ? (node.children as (Nodes | PhrasingContent)[]).flatMap(readLines)
        : [];
  }
}
