/**
 * Problem: a caption stands in a picture's title, in a `<figcaption>`, or (Pandoc, Quarto) in the description of a picture
 * that is numbered as a figure; on a slide it belongs right under its picture.
 * Approach: picture and caption become one element of the paragraph, which nothing parts; a caption of several pictures ends
 * their paragraph.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from './visit.ts';
import { findFigureImages, isCaptioned } from '../blocks/figure.ts';

/** Looking through all nodes of all sections takes longer. */
const mayHavePictures = /!\[|<img|<figcaption/i;

/** Puts captions under the pictures that stand alone on their lines. */
export const remarkCaptions: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHavePictures.test(String(file))) return;
  visit(tree, 'paragraph', (node) => {
    if (findFigureImages(node).length > 0) node.children = node.children.map(captionTitle);
  });
  visit(tree, (node) => {
    if ('children' in node) joinCaptions(node as { children: RootContent[] });
  });
};

/** A picture that has a title, or the link around one, with the title below. */
function captionTitle(node: PhrasingContent): PhrasingContent {
  const image = node.type === 'link' ? node.children[0] : node;
  if (image?.type !== 'image' || !image.title?.trim()) return node;
  return addCaption(node, [{ type: 'text', value: image.title, position: image.position }]);
}

function addCaption(picture: PhrasingContent, text: PhrasingContent[]): PhrasingContent {
  const caption = createElement('caption', text);
  return { ...createElement('captioned', [picture, caption]), position: picture.position };
}

function createElement(
  className: 'caption' | 'captioned',
  children: PhrasingContent[],
): PhrasingContent {
  return { type: 'markup', tag: 'span', className, children };
}

/** Takes captions into the paragraph of the pictures before them, else of those after them. */
function joinCaptions(parent: { children: RootContent[] }): void {
  for (let index = parent.children.length - 1; index >= 0; index -= 1) {
    const caption = parent.children[index];
    const above = parent.children[index - 1];
    if (caption?.type === 'paragraph' && isFigure(above) && isSaidBelow(above))
      caption.data = { ...caption.data, caption: 'below' };
    if (caption?.type !== 'paragraph' || caption.data?.caption === undefined) continue;
    const figure = [parent.children[index - 1], parent.children[index + 1]].find(isFigure);
    if (!figure) continue;
    parent.children.splice(index, 1);
    figure.children = joinTo(figure.children, caption.children);
  }
}

function isFigure(node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && findFigureImages(node).length > 0;
}

/** Whether its last picture says that the caption is the paragraph below. */
function isSaidBelow(node: Paragraph): boolean {
  const last = findFigureImages(node).at(-1);
  return last?.data?.isCaptionedBelow === true;
}

function joinTo(pictures: PhrasingContent[], text: PhrasingContent[]): PhrasingContent[] {
  const filled = pictures.filter((node) => node.type !== 'text' || node.value.trim());
  const [only, ...others] = filled;
  // One that has a title already keeps both.
  if (only && others.length === 0 && !isCaptioned(only)) return [addCaption(only, text)];
  // Blocks of their own, the words of two captions would be one.
  const space: PhrasingContent[] = filled.some(isCaptioned) ? [{ type: 'text', value: ' ' }] : [];
  return [...filled, createElement('caption', [...space, ...text])];
}
