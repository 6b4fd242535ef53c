/** The presentation: its masters, its slides in their order and sections, and what it says of itself. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { DeckMeta } from '../../deck/types.ts';
import type { Design } from './design.ts';
import { extensions, namespaces } from './names.ts';
import { notesPage } from './notes-master.ts';
import type { Relations } from './package.ts';
import { childrenOf, writeTree } from './template/xml-tree.ts';
import { nameLanguage } from './text.ts';
import { emu } from './units.ts';
import { element, text, type Xml } from './xml.ts';

/** Slides that belong together. */
export interface PresentationSection {
  readonly name: string;
  /** Paths of its slides. */
  readonly slides: readonly string[];
}

/** What a presentation is made of. */
export interface PresentationFacts {
  readonly design: Design;
  readonly slides: readonly string[];
  readonly sections: readonly PresentationSection[];
  readonly relations: Relations;
}

/** Slides go by numbers from here on. */
const firstSlide = 256;

/** Writes the presentation: Lectern's own, or a template's with other slides. */
export function writePresentation(facts: PresentationFacts): Xml {
  const { presentation } = facts.design;
  return presentation ? rewritePresentation(presentation.root, facts) : writeOwn(facts);
}

function writeOwn(facts: PresentationFacts): Xml {
  const { design, relations } = facts;
  const { width, height } = design;
  const masters = design.masters.map(({ path, id }) =>
    element('p:sldMasterId', { id, 'r:id': relations.add('master', path) }),
  );
  const size = {
    cx: emu(width),
    cy: emu(height),
    type: width === 960 && height === 720 ? 'screen4x3' : undefined,
  };
  return element(
    'p:presentation',
    { ...namespaces, saveSubsetFonts: true, autoCompressPictures: false },
    element('p:sldMasterIdLst', {}, masters),
    writeNotesMasters(facts),
    writeSlides(facts),
    element('p:sldSz', size),
    element('p:notesSz', { cx: emu(notesPage.width), cy: emu(notesPage.height) }),
    writeTextDefaults(),
    writeExtensions(facts),
  );
}

function writeNotesMasters({ design, relations }: PresentationFacts): Xml {
  const id = relations.add('notesMaster', design.notesMaster);
  return element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': id }));
}

function numberSlides({ slides }: PresentationFacts): ReadonlyMap<string, number> {
  return new Map(slides.map((path, index) => [path, firstSlide + index]));
}

function writeSlides(facts: PresentationFacts): Xml {
  const list = [...numberSlides(facts)].map(([path, id]) =>
    element('p:sldId', { id, 'r:id': facts.relations.add('slide', path) }),
  );
  return element('p:sldIdLst', {}, list);
}

function writeExtensions(facts: PresentationFacts): Xml | undefined {
  const { sections } = facts;
  return sections.length > 0
    ? element('p:extLst', {}, writeSections(sections, numberSlides(facts)))
    : undefined;
}

/** Of slides that are not there any more. */
const ofSlides = new Set([
  'p:custShowLst',
  'p:custDataLst',
  'p:extLst',
  'p:notesMasterIdLst',
  'p:sldIdLst',
]);

function rewritePresentation(root: XmlElement, facts: PresentationFacts): Xml {
  const rest = childrenOf(root).filter(({ name }) => !ofSlides.has(name));
  const [masters, ...others] = rest;
  return element(
    root.name,
    root.attributes,
    masters && writeTree(masters),
    writeNotesMasters(facts),
    others.filter(({ name }) => name === 'p:handoutMasterIdLst').map((one) => writeTree(one)),
    writeSlides(facts),
    others.filter(({ name }) => name !== 'p:handoutMasterIdLst').map((one) => writeTree(one)),
    writeExtensions(facts),
  );
}

function writeTextDefaults(): Xml {
  const run = element(
    'a:defRPr',
    { sz: 1800, kern: 1200 },
    element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' })),
    element('a:latin', { typeface: '+mn-lt' }),
    element('a:ea', { typeface: '+mn-ea' }),
    element('a:cs', { typeface: '+mn-cs' }),
  );
  const levels = Array.from({ length: 9 }, (_, level) =>
    element(`a:lvl${level + 1}pPr`, { marL: 457_200 * level, algn: 'l' }, run),
  );
  return element('p:defaultTextStyle', {}, levels);
}

function writeSections(
  sections: readonly PresentationSection[],
  ids: ReadonlyMap<string, number>,
): Xml {
  const list = sections.map(({ name, slides }, index) =>
    element(
      'p14:section',
      { name, id: `{1EC7E201-0000-4000-8000-${String(index + 1).padStart(12, '0')}}` },
      element(
        'p14:sldIdLst',
        {},
        slides.map((path) => element('p14:sldId', { id: ids.get(path) })),
      ),
    ),
  );
  return element(
    'p:ext',
    { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
    element('p14:sectionLst', { 'xmlns:p14': extensions.p14 }, list),
  );
}

/** Writes who made it and what it is about; without a date it has none. */
export function writeCore(meta: DeckMeta, epoch: number | undefined): Xml {
  const date =
    epoch === undefined ? undefined : new Date(epoch * 1000).toISOString().replace(/\.\d+/, '');
  const when = (name: string): Xml | undefined =>
    date === undefined ? undefined : element(name, { 'xsi:type': 'dcterms:W3CDTF' }, text(date));
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, text(meta.title)),
    meta.course !== undefined && element('dc:subject', {}, text(meta.course)),
    meta.author !== undefined && element('dc:creator', {}, text(meta.author)),
    element('dc:language', {}, text(nameLanguage(meta.lang))),
    when('dcterms:created'),
    when('dcterms:modified'),
  );
}

/** Writes what made it. */
export function writeApp(slides: number, hidden: number): Xml {
  return element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('TotalTime', {}, text('0')),
    element('Application', {}, text('Lectern')),
    element('Slides', {}, text(String(slides))),
    element('HiddenSlides', {}, text(String(hidden))),
  );
}
