import type { Image, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Position } from 'unist';
import { visit } from '../visit.ts';
import { readAskedWidth } from '../asked-width.ts';
import { listWrittenTexts, matchFromLast, partOf } from '../written-text.ts';
import { readSize } from './wiki-links.ts';

/** An address on the network is a link of its own in it, and filled. */
const sized =
  /(?<!\\)!\[[^\][\n\uFDD6]*\]\([ \t]*[^\s()<>]+(?:[ \t]+"[^"\n]*")?[ \t]+=\d*%?x\d*%?(?:[ \t]+"[^"\n]*")?[ \t]*\)/g;
const parts =
  /^!\[(?<alt>.*?)\]\([ \t]*(?<url>\S+)(?:[ \t]+"(?<before>.*?)")?[ \t]+=(?<width>\d*%?)x(?<height>\d*%?)(?:[ \t]+"(?<behind>.*?)")?[ \t]*\)$/;

/** Reads sizes as HackMD and GitLab have them, `![](a.png =300x200)`, and as Obsidian has, `![What|300](a.png)`. */
export const remarkImageSizes: Plugin<[], Root> = () => (tree, file) => {
  if (/ =\d*%?x/.test(String(file.value)))
    for (const text of listWrittenTexts(tree, file))
      for (const match of matchFromLast(text, sized)) {
        const { positionOf, sourceOf, replace } = text;
        const image = createImage(sourceOf(partOf(match)), positionOf(partOf(match)));
        if (image) replace(partOf(match), image);
      }
  visit(tree, 'image', (node) => {
    const { alt, width } = readSize((node.alt ?? '').split('|'));
    if (width > 0 && /\||^\d+$/.test(node.alt ?? '')) {
      node.alt = alt;
      node.data = { ...node.data, width };
    }
  });
};

function createImage(source: string, position: Position): Image | undefined {
  const found = parts.exec(source)?.groups;
  if (!found) return undefined;
  const asked = readAskedWidth(found['width'] ?? '');
  const [height] = /^[1-9]\d*$/.exec(found['height'] ?? '') ?? [];
  return {
    type: 'image',
    url: found['url'] ?? '',
    alt: found['alt'] ?? '',
    title: found['before'] ?? found['behind'] ?? null,
    ...(Object.keys(asked).length > 0
      ? { data: asked }
      : height
        ? { data: { askedHeight: Number(height) } }
        : {}),
    position,
  };
}
