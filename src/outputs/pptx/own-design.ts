/** Lectern's own master and layouts, in the deck's colours and fonts. */
import type { SeenTheme } from '../page/seen-slide.ts';
import type { Design, Layout, LayoutKind, Placeholder } from './design.ts';
import { contentTypes, namespaces } from './names.ts';
import { createNotesMaster, notesMasterPath } from './notes-master.ts';
import { type OwnBoxes, type SlideShape, createOwnBoxes } from './own-boxes.ts';
import { firstId, writeFoot, writeMaster } from './own-master.ts';
import { type LayoutPlan, planLayouts } from './own-layouts.ts';
import { createRelations, type Part } from './package.ts';
import { createColourWriter, createScheme } from './palette.ts';
import { writeGround, writeShapeTree, writeTextShape } from './shape.ts';
import { tableStyleId, writeTableStyles } from './table-styles.ts';
import { type ThemeFacts, type ThemeFont, writeTheme } from './theme-part.ts';
import { element } from './xml.ts';

const masterPath = 'ppt/slideMasters/slideMaster1.xml';
const themePath = 'ppt/theme/theme1.xml';

/** Creates the design for slides of a shape. */
export function createOwnDesign(theme: SeenTheme, shape: SlideShape): Design {
  const { width, height } = shape;
  const boxes = createOwnBoxes(shape);
  const plans = planLayouts(boxes, theme);
  const layouts = plans.map((plan, index) => ({
    plan,
    path: `ppt/slideLayouts/slideLayout${index + 1}.xml`,
  }));
  const relations = createRelations();
  const ids = layouts.map(({ path }) => relations.add('layout', path));
  relations.add('theme', themePath);
  const facts = themeFactsOf(theme);
  const parts: Part[] = [
    {
      path: masterPath,
      type: contentTypes.master,
      content: writeMaster(boxes, theme, ids),
      relations,
    },
    ...layouts.map(({ plan, path }) => createLayoutPart(plan, { path, boxes })),
    { path: themePath, type: contentTypes.theme, content: writeTheme(facts) },
    ...createNotesMaster(facts, 'ppt/theme/theme2.xml'),
    {
      path: 'ppt/tableStyles.xml',
      type: contentTypes.tableStyles,
      content: writeTableStyles(theme),
    },
  ];
  const entries = layouts.map(
    ({ plan, path }) => [plan.kind, layoutOf(plan, path, boxes)] as const,
  );
  return {
    width,
    height,
    layouts: Object.fromEntries(entries) as Record<LayoutKind, Layout>,
    room: boxes.body,
    parts,
    masters: [{ path: masterPath, id: firstId }],
    notesMaster: notesMasterPath,
    tableStyle: tableStyleId,
    colour: createColourWriter(createScheme(theme)),
    isTemplate: false,
  };
}

/** The theme of PowerPoint that a deck's colours and fonts make. */
export function themeFactsOf(theme: SeenTheme): ThemeFacts {
  return {
    name: 'Lectern',
    colours: createScheme(theme),
    titleFont: readFont(theme.titleFont),
    textFont: readFont(theme.textFont),
  };
}

function readFont(list: string): ThemeFont {
  return { name: firstFont(list), isSerif: /(?:^|,)\s*serif\s*$/.test(list) };
}

/** The first font of a list that CSS has. */
export function firstFont(list: string): string {
  const [first = ''] = list.split(',');
  const name = first.trim().replace(/^["']|["']$/g, '');
  return /^(?:sans-serif|serif|monospace|system-ui|ui-[\w-]+|)$/.test(name) ? 'Arial' : name;
}

function layoutOf(plan: LayoutPlan, path: string, boxes: OwnBoxes): Layout {
  const own = plan.shapes.flatMap(({ placeholder }): Placeholder[] =>
    placeholder ? [placeholder] : [],
  );
  const isTitle = ({ type }: Placeholder): boolean => type === 'title' || type === 'ctrTitle';
  return {
    path,
    title: own.find(isTitle),
    bodies: own.filter((each) => !isTitle(each)),
    footer: plan.hasFooter ? { type: 'ftr', idx: '20', box: boxes.footer, size: 17 } : undefined,
    number: plan.hasFooter ? { type: 'sldNum', idx: '21', box: boxes.number, size: 20 } : undefined,
  };
}

function createLayoutPart(
  { name, type, ground, shapes, hasFooter }: LayoutPlan,
  { path, boxes }: { readonly path: string; readonly boxes: OwnBoxes },
): Part {
  const relations = createRelations();
  relations.add('master', masterPath);
  const drawn = shapes.map(({ placeholder, ...shape }, index) =>
    writeTextShape({
      id: index + 2,
      ...shape,
      placeholder,
      box: shape.box ?? placeholder?.box,
    }),
  );
  const foot = hasFooter ? writeFoot(shapes.length + 2, boxes) : [];
  const content = element(
    'p:sldLayout',
    { ...namespaces, type, preserve: true, userDrawn: type === undefined ? true : undefined },
    element('p:cSld', { name }, ground && writeGround(ground), writeShapeTree([drawn, foot])),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
  return { path, type: contentTypes.layout, content, relations };
}
