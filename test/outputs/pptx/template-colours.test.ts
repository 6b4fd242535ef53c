import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findMainColour } from '../../../src/outputs/pptx/main-colour.ts';
import { relationTypes } from '../../../src/outputs/pptx/names.ts';
import { createColourWriter, createLineColours } from '../../../src/outputs/pptx/palette.ts';
import type { TemplatePackage } from '../../../src/outputs/pptx/template/open-template.ts';
import { readGround } from '../../../src/outputs/pptx/template/read-ground.ts';

const xmlns =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const theme = `<a:theme ${xmlns}><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:srgbClr val="FAFAFA"/></a:lt1><a:accent1><a:srgbClr val="990000"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

function createTemplate(ground: string, map: string): TemplatePackage {
  const master = `<p:sldMaster ${xmlns}><p:cSld>${ground}</p:cSld><p:clrMap ${map}/></p:sldMaster>`;
  return {
    presentation: 'presentation',
    files: new Map([
      ['master', strToU8(master)],
      ['theme', strToU8(theme)],
    ]),
    relationsOf: () => [
      { id: 'r1', type: relationTypes.theme, target: 'theme', isExternal: false },
    ],
    typeOf: () => undefined,
  };
}

const light = 'bg1="lt1" tx1="dk1"';
const fill = (inner: string): string => `<p:bg><p:bgPr>${inner}</p:bgPr></p:bg>`;
const scheme = (val: string, inner = ''): string =>
  `<a:schemeClr val="${val}">${inner}</a:schemeClr>`;
const solid = (inner: string): string => fill(`<a:solidFill>${inner}</a:solidFill>`);

describe("the ground of a template's slides", () => {
  test.each<[what: string, ground: string, map: string, colour: string | undefined]>([
    ['is its first light colour where none is said', '', light, '#fafafa'],
    ['is what its map takes for that', '', 'bg1="dk1" tx1="lt1"', '#111111'],
    ['is one of the theme', solid(scheme('accent1')), light, '#990000'],
    [
      'is that of a style',
      `<p:bg><p:bgRef idx="1001">${scheme('bg1')}</p:bgRef></p:bg>`,
      light,
      '#fafafa',
    ],
    ['is one of its own', solid('<a:srgbClr val="00FF00"/>'), light, '#00ff00'],
    [
      'is not known where it is made darker',
      solid(scheme('bg1', '<a:lumMod val="50000"/>')),
      light,
      undefined,
    ],
    ['is not known where it is a picture', fill('<a:blipFill/>'), light, undefined],
  ])('%s', (...[, ground, map, colour]) => {
    expect(readGround(createTemplate(ground, map), 'master')).toBe(colour);
  });
});

test.each<[what: string, ground: string | undefined, written: string]>([
  ['are kept where they are seen', '#ffffff', 'srgbClr val="7A3E00"'],
  ["are the template's text where they are not", '#1e2226', 'schemeClr val="tx1"'],
  ['are kept on a ground that is not known', undefined, 'srgbClr val="7A3E00"'],
])('colours of lines %s', (_, ground, written) => {
  const write = createLineColours(createColourWriter({ dk1: '#000000' }), ground);
  expect(write('#7a3e00')).toContain(written);
  expect(write('#000000')).toContain('schemeClr val="tx1"');
});

test('the colour of a text is that of most letters, not of the sign before them', () => {
  const runs = [
    { text: '🧠', colour: '#000000' },
    { text: ' Running', colour: '#ffffff' },
    { text: ' containers', colour: '#ffffff' },
  ];
  expect(findMainColour(runs)).toBe('#ffffff');
  expect(findMainColour([])).toBeUndefined();
});
