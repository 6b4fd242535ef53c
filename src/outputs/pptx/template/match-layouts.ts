/** Which layout of a template is for what: it is known by its placeholders, not by its name. */
import type { Layout, LayoutKind, Placeholder } from '../design.ts';
import type { TemplateLayout } from './read-layouts.ts';

interface Candidate extends Layout {
  readonly type: string;
  readonly pictures: readonly Placeholder[];
  readonly isCover: boolean;
}

const footTypes = new Set(['dt', 'ftr', 'hdr', 'sldImg', 'sldNum']);

/** Finds a layout for each kind of slide. @throws {Error} where none has a title */
export function matchLayouts(layouts: readonly TemplateLayout[]): Record<LayoutKind, Layout> {
  const all = layouts.map(createCandidate).filter(({ title }) => title !== undefined);
  const [first] = all;
  if (!first) throw new Error('no layout of it has a placeholder for a title');
  const plain = all.filter(({ isCover }) => !isCover);
  const find = (type: string, fits: (layout: Candidate) => boolean): Candidate | undefined =>
    plain.find((layout) => layout.type === type && fits(layout)) ?? plain.find(fits);
  const has =
    (count: number) =>
    (layout: Candidate): boolean =>
      layout.bodies.length === count &&
      layout.pictures.length === 0 &&
      !layout.type.startsWith('vert');
  const titleOnly = find('titleOnly', has(0));
  const text =
    find('obj', (layout) => has(1)(layout) && isRoomy(layout)) ??
    largest(plain.filter(({ bodies }) => bodies.length > 0)) ??
    titleOnly ??
    plain[0] ??
    first;
  const columns = find('twoObj', (layout) => has(2)(layout) && areBeside(layout.bodies)) ?? text;
  const section = plain.find(({ type }) => type === 'secHead');
  const picture = find('picTx', ({ pictures }) => pictures.length === 1);
  return {
    title:
      all.find(({ type, isCover }) => isCover && type === 'title') ??
      all.find(({ isCover }) => isCover) ??
      section ??
      text,
    section: section ?? text,
    agenda: text,
    text,
    columns,
    picture: picture ? { ...picture, bodies: [...picture.pictures, ...picture.bodies] } : text,
    titleOnly: titleOnly ?? text,
    statement: text,
  };
}

function createCandidate({ path, type, placeholders }: TemplateLayout): Candidate {
  const find = (...types: readonly string[]): Placeholder | undefined =>
    placeholders.find((each) => types.includes(each.type));
  const content = placeholders.filter(
    (each) => !footTypes.has(each.type) && each.type !== 'title' && each.type !== 'ctrTitle',
  );
  const inOrder = content.toSorted(
    ({ box: one }, { box: other }) => one.y - other.y || one.x - other.x,
  );
  const beside = content.toSorted(({ box: one }, { box: other }) => one.x - other.x);
  const texts = areBeside(content) ? beside : inOrder;
  return {
    path,
    type,
    title: find('title', 'ctrTitle'),
    // Layouts of LibreOffice's have no title of a cover, but its subtitle.
    isCover: find('ctrTitle', ...(type === 'secHead' ? [] : ['subTitle'])) !== undefined,
    bodies: texts.filter((each) => ['body', 'obj', 'subTitle'].includes(each.type)),
    pictures: content.filter((each) => each.type === 'pic'),
    footer: find('ftr'),
    number: find('sldNum'),
  };
}

/** Whether all of them are level with each other, and as high. */
function areBeside(placeholders: readonly Placeholder[]): boolean {
  const [first] = placeholders;
  return (
    first !== undefined &&
    placeholders.every(({ box }) => Math.abs(box.y - first.box.y) < 0.2 * first.box.height)
  );
}

/** A line for a caption is no room for content. */
function isRoomy({ bodies }: Candidate): boolean {
  return bodies.every(({ box }) => box.height > 200 && box.width > 400);
}

function largest(layouts: readonly Candidate[]): Candidate | undefined {
  const room = ({ bodies }: Candidate): number =>
    Math.max(...bodies.map(({ box }) => box.width * box.height));
  return layouts.toSorted((one, other) => room(other) - room(one))[0];
}
