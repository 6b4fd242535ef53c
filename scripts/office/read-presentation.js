// Reads what is on the slides of a presentation, by other code than what wrote it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';

/** The slides of a presentation: their size and their shapes with boxes and text, points. */
export function readPresentation(file) {
  const files = unzipSync(readFileSync(file));
  const xml = (name) => parseXml(new TextDecoder().decode(files[name])).root;
  const relations = (name) => {
    const at = path.posix.join(
      path.posix.dirname(name),
      '_rels',
      `${path.posix.basename(name)}.rels`,
    );
    return Object.fromEntries(
      all(xml(at), 'Relationship').map(({ attributes }) => [
        attributes.Id,
        {
          type: attributes.Type.split('/').at(-1),
          path: path.posix.join(path.posix.dirname(name), attributes.Target),
        },
      ]),
    );
  };
  const main = relations('ppt/presentation.xml');
  const presentation = xml('ppt/presentation.xml');
  const { cx, cy } = all(presentation, 'p:sldSz')[0].attributes;
  const size = [cx, cy].map(toPoints);
  return all(presentation, 'p:sldId').map(({ attributes }) => {
    const name = main[attributes['r:id']].path;
    const layoutName = Object.values(relations(name)).find(
      ({ type }) => type === 'slideLayout',
    ).path;
    const masterName = Object.values(relations(layoutName)).find(
      ({ type }) => type === 'slideMaster',
    ).path;
    const given = [layoutName, masterName].map((each) => readShapes(xml(each), []));
    const root = xml(name);
    return { size, shapes: readShapes(root, given), isHidden: root.attributes.show === '0' };
  });
}

function readShapes(root, given) {
  const tree = all(root, 'p:spTree')[0];
  return listShapes(tree).map((shape) => {
    const ph = all(shape, 'p:ph')[0]?.attributes;
    const inherited = given
      .flatMap((shapes) =>
        shapes.filter(
          (each) => each.ph && (ph?.idx ? each.ph.idx === ph.idx : each.ph.type === ph?.type),
        ),
      )
      .find(({ box }) => box);
    const paragraphs = all(shape, 'a:p').map((paragraph) =>
      paragraph.children
        .filter(({ name }) => ['a:r', 'a:fld', 'a:br'].includes(name))
        .map((run) => {
          const font = all(run, 'a:latin')[0]?.attributes.typeface;
          return run.name === 'a:fld' || font === 'Cambria'
            ? ''
            : all(run, 'a:t')
                .map((one) => one.text)
                .join('');
        })
        .join(''),
    );
    return {
      ph,
      type: shape.name,
      paragraphs,
      hasMaths: all(shape, 'm:oMath').length > 0,
      box: ownBox(shape) ?? (ph ? inherited?.box : undefined),
    };
  });
}

function listShapes(tree) {
  return tree.children.flatMap((child) => {
    if (child.name === 'mc:AlternateContent')
      return listShapes(child.children.find(({ name }) => name === 'mc:Choice'));
    return ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp'].includes(child.name)
      ? [child]
      : [];
  });
}

function ownBox(shape) {
  const place = all(shape, 'a:xfrm')[0] ?? all(shape, 'p:xfrm')[0];
  if (!place) return undefined;
  const { x, y } = all(place, 'a:off')[0].attributes;
  const { cx, cy } = all(place, 'a:ext')[0].attributes;
  return [x, y, cx, cy].map(toPoints);
}

function toPoints(emu) {
  return Number(emu) / 12_700;
}

function all(element, name) {
  return element.children.flatMap((child) =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...all(child, name)] : [],
  );
}
