import type { Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from './visit.ts';
import { createFinding } from '../problems/problem.ts';
import { createMediaCard, findMediaKind, isMediaCard, type MediaKind } from './media-card.ts';
import { report } from './report.ts';

const kindWords: Readonly<Record<MediaKind, string>> = {
  video: 'video',
  audio: 'recording',
  page: 'page inside a page',
  document: 'document',
};

/** Puts cards where pictures are recordings or documents, and says what is shown as one, those of HTML too. */
export const remarkMedia: Plugin<[], Root> = () => (tree, file) => {
  // Looking through all nodes of all sections takes longer.
  if (!/!\[|<[a-z]/i.test(String(file))) return;
  visit(tree, 'image', (node, index, parent) => {
    const kind = findMediaKind(node.url);
    if (kind === undefined || !parent || index === undefined) return;
    const title = node.alt || node.title || undefined;
    const card = createMediaCard({ kind, url: node.url, title, position: node.position });
    parent.children.splice(index, 1, card as RootContent);
  });
  visit(tree, 'markup', (node) => {
    if (!isMediaCard(node)) return;
    const kind = node.className?.replace('media media-', '') as MediaKind;
    report(file, createFinding('media-card', node.position, { kind: kindWords[kind] }));
  });
};
