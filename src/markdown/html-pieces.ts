import type { Html, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { createFinding } from '../problems/problem.ts';
import { parseComment } from './comments.ts';
import { parseHtmlBlock } from './html-blocks.ts';
import { createHtmlSlicer } from './html-places.ts';
import { report } from './report.ts';

/** Reads HTML as blocks, and its comments. */
export function foldPieces(node: Html, file: VFile): RootContent[] {
  const slice = createHtmlSlicer(node);
  return splitComments(node.value).flatMap(([start, end]): RootContent[] => {
    const value = node.value.slice(start, end);
    if (!value.trim()) return [];
    const piece = slice(start, end);
    if (!value.startsWith('<!--')) return parseHtmlBlock(piece);
    const { position } = piece;
    if (value.endsWith('-->')) {
      const comment = parseComment(value.slice(4, -3), position);
      return comment ? [comment] : [];
    }
    // Its words may be for anybody: what follows it is in it too.
    report(file, createFinding('comment-unclosed', position?.start));
    const text = { type: 'text', value: value.slice(4).trim(), position } as const;
    return text.value ? [{ type: 'paragraph', children: [text], position }] : [];
  });
}

/** Where comments, and what stands between them, begin and end. */
function splitComments(html: string): (readonly [start: number, end: number])[] {
  const pieces: (readonly [number, number])[] = [];
  for (let from = 0; from < html.length;) {
    const start = html.indexOf('<!--', from);
    if (start !== from) {
      pieces.push([from, start < 0 ? html.length : start]);
      from = start < 0 ? html.length : start;
    } else {
      const end = html.indexOf('-->', start + 2);
      pieces.push([start, end < 0 ? html.length : end + 3]);
      from = end < 0 ? html.length : end + 3;
    }
  }
  return pieces;
}
