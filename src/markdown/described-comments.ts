import type { RootContent } from 'mdast';
import { parseComment } from './comments.ts';
import { findTags, neutralTags } from './html-tags.ts';

const comment = /<!--([\s\S]{0,2000}?)-->/g;

/**
 * A picture whose description and title hold no HTML, and the comments from there behind it: to Markdown they are a part of
 * the text, which an audience would see.
 */
export function takeDescribedComments(node: RootContent): RootContent[] {
  if (node.type !== 'image' && node.type !== 'imageReference') return [node];
  const { alt, position } = node;
  const title = node.type === 'image' ? node.title : undefined;
  const texts = [alt, title].filter((text) => text?.includes('<'));
  if (texts.length === 0) return [node];
  const comments = texts.flatMap((text) =>
    [...text!.matchAll(comment)].flatMap(([, value = '']) => parseComment(value, position) ?? []),
  );
  const bare = { ...node, alt: alt && dropHtml(alt) };
  return [title == null ? bare : ({ ...bare, title: dropHtml(title) } as RootContent), ...comments];
}

/** Without comments, and without tags that say nothing but how text looks. */
function dropHtml(text: string): string {
  const bare = text.replace(comment, '').replace(/ {2,}/g, ' ').trim();
  return findTags(bare)
    .filter(({ name }) => neutralTags.has(name))
    .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), bare);
}
