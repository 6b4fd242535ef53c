import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { relationTypes } from '../../../src/outputs/pptx/names.ts';
import type { TemplatePackage } from '../../../src/outputs/pptx/template/open-template.ts';
import { matchLayouts } from '../../../src/outputs/pptx/template/match-layouts.ts';
import { readLayouts } from '../../../src/outputs/pptx/template/read-layouts.ts';

const xmlns =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const place = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="9525000" cy="4762500"/></a:xfrm>';

const shape = (ph: string, body = ''): string =>
  `<p:sp><p:nvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody>${body}</p:txBody></p:sp>`;
const tree = (...shapes: readonly string[]): string =>
  `<p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld>`;
const level = (size: number): string => `<a:lvl1pPr><a:defRPr sz="${size}"/></a:lvl1pPr>`;
const listStyle = (size: number): string => `<a:lstStyle>${level(size)}</a:lstStyle>`;

interface Parts {
  readonly layouts: readonly string[];
  readonly master?: string;
  readonly presentation?: string;
}

function createTemplate({ layouts, master = tree(), presentation = '' }: Parts): TemplatePackage {
  const ids = layouts.map((_, index) => `<p:sldLayoutId r:id="r${index}"/>`).join('');
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ['presentation', `<p:presentation ${xmlns}>${presentation}</p:presentation>`],
    [
      'master',
      `<p:sldMaster ${xmlns}>${master}<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst></p:sldMaster>`,
    ],
    ...layouts.map(
      (layout, index) =>
        [`layout${index}`, layout.replace('<p:sldLayout', `<p:sldLayout ${xmlns}`)] as const,
    ),
  ];
  const relations = layouts.map((_, index) => ({
    id: `r${index}`,
    type: relationTypes.layout,
    target: `layout${index}`,
    isExternal: false,
  }));
  return {
    presentation: 'presentation',
    files: new Map(parts.map(([name, xml]) => [name, strToU8(xml)])),
    relationsOf: (part) => (part === 'master' ? relations : []),
    typeOf: () => undefined,
  };
}

const layout = (...shapes: readonly string[]): string =>
  `<p:sldLayout>${tree(...shapes)}</p:sldLayout>`;
const styles = `<p:txStyles><p:titleStyle>${level(4400)}</p:titleStyle><p:bodyStyle>${level(2800)}</p:bodyStyle></p:txStyles>`;
const sample = '<a:p><a:endParaRPr sz="3300"/></a:p>';

describe('the size of a placeholder', () => {
  test.each<[where: string, parts: Parts, points: number, isUnsized: boolean]>([
    [
      'is what its layout says',
      {
        layouts: [layout(shape('type="title"', listStyle(4000) + sample))],
        master: tree(shape('type="title"', listStyle(3600))) + styles,
      },
      40,
      false,
    ],
    [
      "else what the master's says",
      {
        layouts: [layout(shape('type="title"', sample))],
        master: tree(shape('type="title"', listStyle(3600))) + styles,
      },
      36,
      false,
    ],
    [
      "else the master's text styles",
      { layouts: [layout(shape('type="title"', sample))], master: tree() + styles },
      44,
      false,
    ],
    [
      "else the presentation's text",
      {
        layouts: [layout(shape('type="title"', sample))],
        presentation: `<p:defaultTextStyle>${level(2000)}</p:defaultTextStyle>`,
      },
      20,
      false,
    ],
    [
      'else that of its own words, which slides do not inherit',
      { layouts: [layout(shape('type="title"', sample))] },
      33,
      true,
    ],
    [
      "else that of the master's words",
      {
        layouts: [layout(shape('type="title"'))],
        master: tree(
          shape('type="title"', '<a:p><a:r><a:rPr sz="3000"/><a:t>Title</a:t></a:r></a:p>'),
        ),
      },
      30,
      true,
    ],
    ['else 18 points', { layouts: [layout(shape('type="title"'))] }, 18, true],
  ])('%s', (...[, parts, points, isUnsized]) => {
    const [read] = readLayouts(createTemplate(parts), 'master');
    expect(read!.placeholders[0]).toMatchObject({ size: points / 0.75, isUnsized });
  });
});

test.each<[where: string, layoutBody: string, masterBody: string, width: number, height: number]>([
  ['as usual', '', '', 19.2, 9.6],
  ["as the master's has it", '<a:bodyPr/>', '<a:bodyPr lIns="0" rIns="9525" tIns="0"/>', 1, 4.8],
  ['as its layout has it', '<a:bodyPr lIns="19050"/>', '<a:bodyPr lIns="0" rIns="0"/>', 2, 9.6],
])('room beside text is %s', (...[, layoutBody, masterBody, width, height]) => {
  const template = createTemplate({
    layouts: [layout(shape('idx="1"', layoutBody))],
    master: tree(shape('type="body"', masterBody)),
  });
  const { padding } = readLayouts(template, 'master')[0]!.placeholders[0]!;
  expect(padding!.width).toBeCloseTo(width, 3);
  expect(padding!.height).toBeCloseTo(height, 3);
});

test('the fill of text is that of the first style that has one', () => {
  const style = (properties: string): string =>
    `<a:lstStyle><a:lvl1pPr><a:defRPr>${properties}</a:defRPr></a:lvl1pPr></a:lstStyle>`;
  const fill = '<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>';
  const template = createTemplate({
    layouts: [layout(shape('type="ftr"', style('<a:latin typeface="Arial"/>')))],
    master: tree(shape('type="ftr"', style(fill))),
  });
  const { fill: read } = readLayouts(template, 'master')[0]!.placeholders[0]!;
  expect(read).toContain('<a:schemeClr val="accent2"/>');
});

test('a layout with a subtitle is for covers, also where its title is a plain one', () => {
  const template = createTemplate({
    layouts: [
      layout(shape('type="title"'), shape('')),
      layout(shape('type="title"'), shape('type="subTitle"')),
    ],
  });
  const { title, text } = matchLayouts(readLayouts(template, 'master'));
  expect([title.path, text.path]).toEqual(['layout1', 'layout0']);
});
