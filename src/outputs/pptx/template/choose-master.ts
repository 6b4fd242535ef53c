/** Which of a template's masters makes the slides. */
import type { Design } from '../design.ts';
import { relationTypes } from '../names.ts';
import { matchLayouts } from './match-layouts.ts';
import type { TemplatePackage } from './open-template.ts';
import { readLayouts } from './read-layouts.ts';
import { childrenOf, findElement, parsePart } from './xml-tree.ts';

/**
 * Chooses the master of the template's second slide, as the first is a cover, or of its only one, where that is one of them
 * and has a layout with a title; or else the one that has layouts of their own for most kinds of slides, of equal ones the
 * first.
 */
export function chooseMaster(template: TemplatePackage, masters: Design['masters']): string {
  const paths = masters.map(({ path }) => path);
  const ofSlide = masterOfContent(template);
  const rated = paths.map((path) => ({ path, kinds: countKinds(template, path) }));
  const shown = rated.find(({ path, kinds }) => path === ofSlide && kinds > 0);
  return (shown ?? rated.toSorted((one, other) => other.kinds - one.kinds)[0]!).path;
}

function masterOfContent(template: TemplatePackage): string | undefined {
  const root = parsePart(template.files.get(template.presentation)!);
  const [first, content = first] = childrenOf(findElement(root, 'p:sldIdLst'), 'p:sldId');
  const slide = template
    .relationsOf(template.presentation)
    .find(({ id }) => id === content?.attributes['r:id'])?.target;
  const layout = slide && targetOf(template, slide, relationTypes.layout);
  return layout && targetOf(template, layout, relationTypes.master);
}

function targetOf(template: TemplatePackage, part: string, kind: string): string | undefined {
  return template.relationsOf(part).find(({ type }) => type === kind)?.target;
}

/** How many layouts of a master would be used; 0 where none has a title. */
function countKinds(template: TemplatePackage, master: string): number {
  const layouts = readLayouts(template, master);
  if (!layouts.some(hasTitle)) return 0;
  return new Set(Object.values(matchLayouts(layouts)).map(({ path }) => path)).size;
}

function hasTitle({ placeholders }: ReturnType<typeof readLayouts>[number]): boolean {
  return placeholders.some(({ type }) => type === 'title' || type === 'ctrTitle');
}
