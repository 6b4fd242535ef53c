/** The design of a template: its masters, layouts, themes and fonts as they are, without its example slides. */
import type { SeenTheme } from '../../page/seen-slide.ts';
import type { Design } from '../design.ts';
import { contentTypes, relationTypes } from '../names.ts';
import { createNotesMaster, notesMasterPath } from '../notes-master.ts';
import { themeFactsOf } from '../own-design.ts';
import { createRelations, type Part } from '../package.ts';
import { createTemplateColours } from '../palette.ts';
import { pixelsOf } from '../units.ts';
import { chooseMaster } from './choose-master.ts';
import { matchLayouts } from './match-layouts.ts';
import { openTemplate, type TemplatePackage } from './open-template.ts';
import { readGround } from './read-ground.ts';
import { readLayouts } from './read-layouts.ts';
import { childrenOf, findElement, parsePart } from './xml-tree.ts';

/** A template that was read: it makes a design as soon as the deck's own colours are known. */
export interface Template {
  readonly createDesign: (theme: SeenTheme) => Design;
}

/** Of slides, and of what belongs to them alone. */
const dropped: ReadonlySet<string> = new Set<string>([
  relationTypes.slide,
  relationTypes.notes,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/commentAuthors',
]);

/** The style that PowerPoint gives a table: it takes the template's colours. */
const usualTableStyle = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';

/** Reads a template. @throws {Error} whose message says what is wrong with it */
export function readTemplate(bytes: Uint8Array): Template {
  const template = openTemplate(bytes);
  const root = parsePart(template.files.get(template.presentation)!);
  const relations = template.relationsOf(template.presentation);
  const ids = childrenOf(findElement(root, 'p:sldMasterIdLst'), 'p:sldMasterId');
  const masters = ids.flatMap(({ attributes }) => {
    const found = relations.find(({ id }) => id === attributes['r:id']);
    return found ? [{ path: found.target, id: Number(attributes['id']) }] : [];
  });
  if (masters.length === 0) throw new Error('it has no slide master');
  const master = chooseMaster(template, masters);
  const layouts = matchLayouts(readLayouts(template, master));
  const ground = readGround(template, master);
  const size = findElement(root, 'p:sldSz')?.attributes;
  const notes = relations.find(({ type }) => type === relationTypes.notesMaster)?.target;
  const kept = listParts(template);
  const { box: room } = layouts.text.bodies[0] ?? layouts.text.title!;
  const styles = template.files.get('ppt/tableStyles.xml');
  const tableStyle = styles && parsePart(styles).attributes['def'];
  return {
    createDesign: (theme) => {
      const own = notes === undefined;
      return {
        width: pixelsOf(Number(size?.['cx'] ?? 12_192_000)),
        height: pixelsOf(Number(size?.['cy'] ?? 6_858_000)),
        layouts,
        room,
        parts: [
          ...kept,
          ...(own ? createNotesMaster(themeFactsOf(theme), 'ppt/theme/themeNotes.xml') : []),
        ],
        masters,
        notesMaster: notes ?? notesMasterPath,
        tableStyle: tableStyle ?? usualTableStyle,
        colour: createTemplateColours(theme),
        ground,
        isTemplate: true,
        presentation: {
          root,
          relations: relations.filter(({ type }) => !dropped.has(type)),
        },
      };
    },
  };
}

/** All that the presentation needs without its slides, as it is. */
function listParts(template: TemplatePackage): Part[] {
  const parts = new Map<string, Part>();
  const visit = (path: string): void => {
    const content = template.files.get(path);
    if (parts.has(path) || content === undefined) return;
    const relations = template.relationsOf(path).filter(({ type }) => !dropped.has(type));
    const list = createRelations(relations);
    const type = template.typeOf(path);
    parts.set(path, { path, type, content, ...(relations.length > 0 && { relations: list }) });
    for (const { target, isExternal } of relations) if (!isExternal) visit(target);
  };
  for (const { type, target, isExternal } of template.relationsOf(template.presentation))
    if (!isExternal && !dropped.has(type)) visit(target);
  // What the presentation is, it says anew.
  return [...parts.values()].filter(({ type }) => type !== contentTypes.presentation);
}
