/** What PowerPoint asks of a package before it opens it without a word, and what its accessibility checker asks of slides. */
import type { XmlElement } from '@rgrove/parse-xml';
import {
  childrenOf,
  findAll,
  listShapes,
  placeholderOf,
  type ReadPackage,
  textOf,
} from './read-package.ts';

/** The order of children in the schemas of ECMA-376, part 1, by element; those with several ways are left out. */
const orders: Readonly<Record<string, string>> = {
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:custShowLst p:photoAlbum p:custDataLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst',
  'p:sldLayout': 'p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst',
  'p:sld': 'p:cSld p:clrMapOvr p:transition p:timing p:extLst',
  'p:notes': 'p:cSld p:clrMapOvr p:extLst',
  'p:notesMaster': 'p:cSld p:clrMap p:hf p:notesStyle p:extLst',
  'p:cSld': 'p:bg p:spTree p:custDataLst p:controls p:extLst',
  'p:bgPr': 'a:noFill a:solidFill a:gradFill a:blipFill a:effectLst a:extLst',
  'p:txStyles': 'p:titleStyle p:bodyStyle p:otherStyle p:extLst',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody p:extLst',
  'p:nvSpPr': 'p:cNvPr p:cNvSpPr p:nvPr',
  'p:pic': 'p:nvPicPr p:blipFill p:spPr p:style p:extLst',
  'p:nvPicPr': 'p:cNvPr p:cNvPicPr p:nvPr',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic p:extLst',
  'p:cxnSp': 'p:nvCxnSpPr p:spPr p:style p:extLst',
  'p:cNvPr': 'a:hlinkClick a:hlinkHover a:extLst',
  'p:blipFill': 'a:blip a:srcRect a:tile a:stretch',
  'p:spPr':
    'a:xfrm a:custGeom a:prstGeom a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill a:ln a:effectLst a:effectDag a:scene3d a:sp3d a:extLst',
  'p:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:ln':
    'a:noFill a:solidFill a:gradFill a:pattFill a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst',
  'a:xfrm': 'a:off a:ext a:chOff a:chExt',
  'a:pPr':
    'a:lnSpc a:spcBef a:spcAft a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont a:buNone a:buAutoNum a:buChar a:buBlip a:tabLst a:defRPr a:extLst',
  'a:rPr':
    'a:ln a:noFill a:solidFill a:gradFill a:effectLst a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst',
  'a:r': 'a:rPr a:t',
  'a:fld': 'a:rPr a:pPr a:t',
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tblPr': 'a:noFill a:solidFill a:effectLst a:tableStyle a:tableStyleId a:extLst',
  'a:tc': 'a:txBody a:tcPr a:extLst',
  'a:tcPr':
    'a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D a:noFill a:solidFill a:headers a:extLst',
  'a:tblStyle':
    'a:tblBg a:wholeTbl a:band1H a:band2H a:band1V a:band2V a:lastCol a:firstCol a:lastRow a:seCell a:swCell a:firstRow a:neCell a:nwCell a:extLst',
  'a:tcTxStyle': 'a:fontRef a:font a:schemeClr a:srgbClr a:extLst',
  'a:tcStyle': 'a:tcBdr a:fill a:fillRef a:cell3D',
  'a:tcBdr': 'a:left a:right a:top a:bottom a:insideH a:insideV a:tl2br a:tr2bl a:extLst',
  'a:theme': 'a:themeElements a:objectDefaults a:extraClrSchemeLst a:custClrLst a:extLst',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme a:extLst',
  'a:clrScheme':
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink a:extLst',
  'a:majorFont': 'a:latin a:ea a:cs a:font a:extLst',
  'a:minorFont': 'a:latin a:ea a:cs a:font a:extLst',
};
const levels = orders['a:pPr']!;
const orderOf = (name: string): string | undefined =>
  /^a:lvl[1-9]pPr$/.test(name)
    ? levels
    : name === 'a:defRPr' || name === 'a:endParaRPr'
      ? orders['a:rPr']
      : orders[name];

/** All that is wrong with a package. */
export function checkPackage(file: ReadPackage): string[] {
  const parts = file.names.filter((name) => name.endsWith('.xml') && !name.startsWith('['));
  return [
    ...checkTypes(file),
    ...parts.flatMap((name) => checkRelations(file, name)),
    ...parts.flatMap((name) => checkOrder(file.xml(name), name)),
    ...checkIds(file),
    ...file.slides.flatMap((name) => checkSlide(file, name)),
  ];
}

function checkTypes({ names, xml }: ReadPackage): string[] {
  const types = xml('[Content_Types].xml');
  const endings = new Set(
    findAll(types, 'Default').map(({ attributes }) => attributes['Extension']),
  );
  const overrides = findAll(types, 'Override').map(({ attributes }) => attributes['PartName']);
  const known = new Set(overrides);
  return [
    ...names
      .filter((name) => name !== '[Content_Types].xml')
      .filter(
        (name) => !known.has(`/${name}`) && !endings.has(name.slice(name.lastIndexOf('.') + 1)),
      )
      .map((name) => `${name} has no content type`),
    ...names
      .filter((name) => /^ppt\/.*\.xml$/.test(name) && !known.has(`/${name}`))
      .map((name) => `${name} is plain XML`),
    ...overrides
      .filter((name) => !names.includes(name!.slice(1)))
      .map((name) => `${name} has a content type and is not there`),
    ...(known.size === overrides.length ? [] : ['a part has two content types']),
  ];
}

function checkRelations({ names, relations, xml }: ReadPackage, name: string): string[] {
  const all = relations(name);
  const ids = new Set(all.map(({ id }) => id));
  const used = listAttributes(xml(name)).flatMap(([key, value]) =>
    key.startsWith('r:') && key !== 'r:pict' ? [value] : [],
  );
  return [
    ...all
      .filter(({ target, isExternal }) => !isExternal && !names.includes(target))
      .map(({ target }) => `${name} refers to ${target}, which is not there`),
    ...all
      .filter(({ target, isExternal }) => isExternal && /[\s<>"]/.test(target))
      .map(({ target }) => `${name} has an address that is none: ${target}`),
    ...used.filter((id) => !ids.has(id)).map((id) => `${name} uses ${id}, which nobody knows`),
    ...(ids.size === all.length ? [] : [`${name} has two relations of one id`]),
  ];
}

function listAttributes(element: XmlElement): [string, string][] {
  return [
    ...Object.entries(element.attributes),
    ...childrenOf(element).flatMap((child) => listAttributes(child)),
  ];
}

function checkOrder(element: XmlElement, name: string): string[] {
  const order = orderOf(element.name)?.split(' ');
  const places = childrenOf(element).map((child) => order?.indexOf(child.name) ?? 0);
  const isWrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0));
  const found = childrenOf(element).map((child) => child.name);
  return [
    ...(isWrong ? [`${name}: ${element.name} has ${found.join(' ')}`] : []),
    ...childrenOf(element).flatMap((child) => checkOrder(child, name)),
  ];
}

/** Masters and layouts share one range of ids, slides have another. */
function checkIds(file: ReadPackage): string[] {
  const root = file.xml('ppt/presentation.xml');
  const read = (element: XmlElement, name: string): number[] =>
    findAll(element, name).map(({ attributes }) => Number(attributes['id']));
  const masters = file
    .relations('ppt/presentation.xml')
    .filter(({ kind }) => kind === 'slideMaster');
  const large = [
    ...read(root, 'p:sldMasterId'),
    ...masters.flatMap(({ target }) => read(file.xml(target), 'p:sldLayoutId')),
  ];
  const slides = read(root, 'p:sldId');
  const inSections = read(root, 'p14:sldId');
  const isDouble = (ids: readonly number[]): boolean => new Set(ids).size < ids.length;
  return [
    ...(isDouble(large) ? ['two masters or layouts have one id'] : []),
    ...(large.every((id) => id >= 2 ** 31 && id < 2 ** 32)
      ? []
      : ['the id of a layout is out of range']),
    ...(isDouble(slides) ? ['two slides have one id'] : []),
    ...(slides.every((id) => id >= 256 && id < 2 ** 31)
      ? []
      : ['the id of a slide is out of range']),
    ...(inSections.length === 0 || inSections.join() === slides.join()
      ? []
      : ['sections do not hold the slides in their order']),
  ];
}

function checkSlide(file: ReadPackage, name: string): string[] {
  const slide = file.xml(name);
  const layout = file.relations(name).find(({ kind }) => kind === 'slideLayout')?.target;
  if (layout === undefined) return [`${name} has no layout`];
  const given = listShapes(file.xml(layout)).map(placeholderOf);
  const shapes = listShapes(slide);
  const filled = shapes.flatMap((shape) => placeholderOf(shape) ?? []);
  const ids = listIds(slide);
  return [
    ...filled
      .filter((each) => !given.includes(each))
      .map((each) => `${name} fills "${each}", which ${layout} has not`),
    ...(new Set(filled).size < filled.length ? [`${name} fills a placeholder twice`] : []),
    ...(new Set(ids).size < ids.length ? [`${name} has two shapes of one id`] : []),
    ...shapes
      .filter((shape) => !placeholderOf(shape) && findAll(shape, 'a:off').length === 0)
      .map(() => `${name} has a shape without a place`),
  ];
}

/** Of shapes that programs choose from, one. */
function listIds(element: XmlElement): string[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'mc:AlternateContent') return listIds(childrenOf(child)[0]!);
    return [...(child.name === 'p:cNvPr' ? [child.attributes['id']!] : []), ...listIds(child)];
  });
}

/** What PowerPoint's accessibility checker would say of the slides. */
export function checkAccess(file: ReadPackage): string[] {
  const titles = new Map<string, string>();
  return file.slides.flatMap((name) => {
    const shapes = listShapes(file.xml(name));
    const isTitle = (shape: XmlElement): boolean =>
      /^(?:title|ctrTitle)/.test(placeholderOf(shape) ?? '');
    const title = shapes.find(isTitle);
    const words = title ? textOf(title).trim() : '';
    const before = titles.get(words);
    titles.set(words, name);
    return [
      ...(words === '' && !(title && findAll(title, 'm:t').length > 0)
        ? [`${name} has no title`]
        : []),
      ...(before && words !== '' ? [`${name} is called "${words}", as ${before}`] : []),
      ...shapes.flatMap((shape) => checkWords(shape, name)),
      ...checkReading(shapes, name),
      ...findAll(file.xml(name), 'a:tblPr')
        .filter(({ attributes }) => attributes['firstRow'] !== '1')
        .map(() => `${name} has a table without a header row`),
      ...findAll(file.xml(name), 'a:rPr')
        .filter(({ attributes }) => !attributes['lang'])
        .map(() => `${name} has text without a language`),
    ];
  });
}

/** Pictures, tables and drawings say what they show, or that they show nothing. */
function checkWords(shape: XmlElement, name: string): string[] {
  if (!['p:pic', 'p:graphicFrame', 'p:grpSp'].includes(shape.name)) return [];
  const [facts] = findAll(shape, 'p:cNvPr');
  const isDecorative = findAll(facts!, 'adec:decorative').length > 0;
  return facts!.attributes['descr'] || isDecorative
    ? []
    : [`${name}: ${shape.name} has no description`];
}

/** Shapes are read in the order in which they stand in the file: the title, then from above to below, column by column. */
function checkReading(shapes: readonly XmlElement[], name: string): string[] {
  const read = shapes.filter((shape) => findAll(shape, 'adec:decorative').length === 0);
  const first = read.find((shape) => !findAll(shape, 'p:pic').length);
  return /^(?:title|ctrTitle)/.test(placeholderOf(first!) ?? '')
    ? []
    : [`${name} does not begin with its title`];
}
