import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { relationTypes } from '../../../src/outputs/pptx/names.ts';
import { chooseMaster } from '../../../src/outputs/pptx/template/choose-master.ts';
import type { TemplatePackage } from '../../../src/outputs/pptx/template/open-template.ts';

const xmlns =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const place = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="9525000" cy="4762500"/></a:xfrm>';
const tree = (placeholders: readonly string[]): string =>
  `<p:cSld><p:spTree>${placeholders
    .map(
      (ph) =>
        `<p:sp><p:nvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr></p:sp>`,
    )
    .join('')}</p:spTree></p:cSld>`;

const text = ['type="title"', 'idx="1"'];
const cover = ['type="ctrTitle"', 'type="subTitle"'];
const bare = ['idx="1"'];

/** A template of masters, each as the placeholders of its layouts, and of slides, each with the first layout of one of them. */
function createTemplate(
  masters: readonly (readonly (readonly string[])[])[],
  slides: readonly number[] = [],
): TemplatePackage {
  const ids = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="slide${index}"/>`);
  const files = new Map([
    [
      'presentation',
      `<p:presentation ${xmlns}><p:sldIdLst>${ids.join('')}</p:sldIdLst></p:presentation>`,
    ],
  ]);
  const relations = new Map<string, { id: string; type: string; target: string }[]>([
    [
      'presentation',
      slides.map((_, index) => ({
        id: `slide${index}`,
        type: relationTypes.slide,
        target: `slide${index}`,
      })),
    ],
    ...slides.map(
      (master, index) =>
        [
          `slide${index}`,
          [{ id: 'layout', type: relationTypes.layout, target: `master${master}-0` }],
        ] as [string, { id: string; type: string; target: string }[]],
    ),
  ]);
  for (const [index, layouts] of masters.entries()) {
    const name = `master${index}`;
    const paths = layouts.map((_, at) => `${name}-${at}`);
    const ids = paths.map((path) => `<p:sldLayoutId r:id="${path}"/>`).join('');
    files.set(
      name,
      `<p:sldMaster ${xmlns}>${tree([])}<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst></p:sldMaster>`,
    );
    relations.set(
      name,
      paths.map((path) => ({ id: path, type: relationTypes.layout, target: path })),
    );
    for (const [at, path] of paths.entries()) {
      files.set(path, `<p:sldLayout ${xmlns}>${tree(layouts[at]!)}</p:sldLayout>`);
      relations.set(path, [{ id: 'master', type: relationTypes.master, target: name }]);
    }
  }
  return {
    presentation: 'presentation',
    files: new Map([...files].map(([name, xml]) => [name, strToU8(xml)])),
    relationsOf: (part) =>
      (relations.get(part) ?? []).map((each) => ({ ...each, isExternal: false })),
    typeOf: () => undefined,
  };
}

test.each<[which: string, template: TemplatePackage, chosen: number]>([
  [
    'of the second slide, as the first is a cover',
    createTemplate([[text, cover], [text]], [0, 1]),
    1,
  ],
  ['of the only slide', createTemplate([[text, cover], [text]], [1]), 1],
  ['that serves most, where there is no slide', createTemplate([[text], [text, cover]]), 1],
  ['that comes first, of equal ones', createTemplate([[text], [text]]), 0],
  ['with titles, where the slide has none', createTemplate([[bare], [text]], [0]), 1],
])('the master is the one %s', (...[, template, chosen]) => {
  const masters = [0, 1].map((index) => ({ path: `master${index}`, id: index }));
  expect(chooseMaster(template, masters)).toBe(`master${chosen}`);
});
