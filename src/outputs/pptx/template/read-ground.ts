/** The colour behind a template's slides, for what is to be told apart from it. */
import type { XmlElement } from '@rgrove/parse-xml';
import { relationTypes } from '../names.ts';
import type { TemplatePackage } from './open-template.ts';
import { childrenOf, findElement, parsePart } from './xml-tree.ts';

/** Reads it as `#rrggbb`; undefined where it is a picture, or of several colours. */
export function readGround(template: TemplatePackage, master: string): string | undefined {
  const root = readPart(template, master);
  const ground = findElement(root, 'p:cSld', 'p:bg');
  const [reference] = childrenOf(ground, 'p:bgRef');
  const solid = findElement(ground, 'p:bgPr', 'a:solidFill');
  if (ground && !reference && !solid) return undefined;
  const [colour] = childrenOf(reference ?? solid);
  // What is made lighter or darker is another colour.
  if (childrenOf(colour).length > 0) return undefined;
  if (colour?.name === 'a:srgbClr') return hexOf(colour.attributes['val']);
  const name = colour?.attributes['val'] ?? 'bg1';
  const map = findElement(root, 'p:clrMap')?.attributes ?? {};
  const theme = template.relationsOf(master).find(({ type }) => type === relationTypes.theme);
  const scheme = findElement(
    theme && readPart(template, theme.target),
    'a:themeElements',
    'a:clrScheme',
    `a:${map[name] ?? name}`,
  );
  const [said] = childrenOf(scheme);
  return hexOf(said?.attributes[said.name === 'a:sysClr' ? 'lastClr' : 'val']);
}

function readPart({ files }: TemplatePackage, path: string): XmlElement | undefined {
  const file = files.get(path);
  return file && parsePart(file);
}

function hexOf(value: string | undefined): string | undefined {
  return value !== undefined && /^[\da-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : undefined;
}
