/** All parts of a presentation, from slides as they are seen. */
import { decodeAddress, isNetworkPath } from '../../html/decode-address.ts';
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import type { DeckMeta } from '../../deck/types.ts';
import { hashOf } from '../../store/hash.ts';
import type { SeenSlide } from '../page/seen-slide.ts';
import type { Design } from './design.ts';
import { listNoteLines, writeNotes } from './notes-part.ts';
import { contentTypes } from './names.ts';
import { firstFont } from './own-design.ts';
import { createRelations, type Part, type Relations, writePackage } from './package.ts';
import type { PictureFile } from './picture-file.ts';
import { writeApp, writeCore, writePresentation } from './presentation.ts';
import type { SeenDeck } from './read-deck.ts';
import { listSections } from './sections.ts';
import { nameSlides } from './slide-names.ts';
import { writeSlide } from './slide-part.ts';
import type { LinkTarget } from './text.ts';

/** What is written. */
export interface DeckToWrite {
  readonly meta: DeckMeta;
  readonly slides: readonly LaidOutSlide[];
  readonly seen: SeenDeck;
  readonly design: Design;
  readonly hasNotes: boolean;
  /** Seconds since 1970. @default no date */
  readonly epoch: number | undefined;
}

const presentationPath = 'ppt/presentation.xml';

/** Writes the file. */
export function writeDeck(deck: DeckToWrite): Uint8Array {
  const { meta, slides, design, epoch } = deck;
  const media = createMedia();
  const paths = slides.map((_, index) => `ppt/slides/slide${index + 1}.xml`);
  const parts = createSlideParts(deck, paths, media.add);
  const relations = createRelations(design.presentation?.relations);
  const presentation = writePresentation({
    design,
    slides: paths,
    sections: listSections(slides, { paths, title: meta.title }),
    relations,
  });
  // The presentation refers to the theme of its first master.
  const theme = design.parts.find(({ path }) => path.startsWith('ppt/theme/'));
  if (theme && !design.isTemplate) relations.add('theme', theme.path);
  const styles = design.parts.find(({ type }) => type === contentTypes.tableStyles);
  if (styles && !design.isTemplate) relations.add('tableStyles', styles.path);
  const root = createRelations();
  root.add('document', presentationPath);
  root.add('core', 'docProps/core.xml');
  root.add('app', 'docProps/app.xml');
  const hidden = slides.filter(({ handoutOnly }) => handoutOnly).length;
  return writePackage(
    [
      {
        path: presentationPath,
        type: contentTypes.presentation,
        content: presentation,
        relations,
      },
      { path: 'docProps/core.xml', type: contentTypes.core, content: writeCore(meta, epoch) },
      {
        path: 'docProps/app.xml',
        type: contentTypes.app,
        content: writeApp(slides.length, hidden),
      },
      ...design.parts,
      ...parts,
      ...media.parts,
    ],
    root,
  );
}

interface Media {
  readonly parts: Part[];
  readonly add: (file: PictureFile) => string;
}

/** Pictures that are equal are one file. */
function createMedia(): Media {
  const paths = new Map<string, string>();
  const parts: Part[] = [];
  return {
    parts,
    add: ({ ending, bytes }) => {
      const key = `${ending} ${hashOf(bytes)}`;
      const known = paths.get(key);
      if (known !== undefined) return known;
      const path = `ppt/media/lectern${paths.size + 1}.${ending}`;
      paths.set(key, path);
      parts.push({ path, content: bytes });
      return path;
    },
  };
}

function createSlideParts(
  { meta, slides, seen, design, hasNotes }: DeckToWrite,
  paths: readonly string[],
  media: Media['add'],
): Part[] {
  const names = nameSlides(seen.slides, slides, meta.title);
  const places = findPlaces(seen.slides, paths);
  return seen.slides.flatMap((slide, index): Part[] => {
    const path = paths[index]!;
    const source = slides[index]!;
    const relations = createRelations();
    let id = 1;
    const content = writeSlide(
      slide,
      { ...names[index]!, isHidden: source.handoutOnly, number: index + 1 },
      {
        design,
        theme: seen.theme,
        relations,
        nextId: () => (id += 1),
        text: {
          codeFont: firstFont(seen.theme.codeFont),
          colour: design.colour,
          isTemplate: design.isTemplate,
          lang: meta.lang,
          link: (href) => linkTo(href, { places, relations, own: path }),
        },
        pictures: seen.pictures,
        parts: seen.parts,
        media,
      },
    );
    const lines = hasNotes ? listNoteLines(source.notes) : [];
    const slidePart = { path, type: contentTypes.slide, content, relations };
    if (lines.length === 0) return [slidePart];
    const notesPath = `ppt/notesSlides/notesSlide${index + 1}.xml`;
    relations.add('notes', notesPath);
    const notes = createRelations();
    notes.add('notesMaster', design.notesMaster);
    notes.add('slide', path);
    return [
      slidePart,
      {
        path: notesPath,
        type: contentTypes.notes,
        content: writeNotes(lines, meta.lang),
        relations: notes,
      },
    ];
  });
}

/** Which slide each id is on. */
function findPlaces(
  slides: readonly SeenSlide[],
  paths: readonly string[],
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [index, { id, places: inner }] of slides.entries())
    for (const place of [id, ...inner]) if (!places.has(place)) places.set(place, paths[index]!);
  return places;
}

interface LinkContext {
  readonly places: ReadonlyMap<string, string>;
  readonly relations: Relations;
  readonly own: string;
}

/** Links to slides jump there; addresses that PowerPoint would not take are no links. */
function linkTo(href: string, { places, relations }: LinkContext): LinkTarget | undefined {
  if (href.startsWith('#')) {
    const path = places.get(decodeAddress(href.slice(1)));
    return path === undefined
      ? undefined
      : { id: relations.add('slide', path), action: 'ppaction://hlinksldjump' };
  }
  const address = normaliseAddress(href);
  return address === undefined ? undefined : { id: relations.link(address) };
}

function normaliseAddress(href: string): string | undefined {
  const isAbsolute = /^[a-z][a-z\d+.-]*:/i.test(href);
  // Of a Marp deck: what begins so is a machine's on the network to PowerPoint.
  if (href.startsWith('//')) return normaliseAddress(`https:${href}`);
  if (isNetworkPath(href)) return undefined;
  if (!isAbsolute) return encodeURI(decodeAddress(href));
  if (!/^(?:https?|mailto|tel|ftp):/i.test(href)) return undefined;
  return URL.canParse(href) ? new URL(href).href : undefined;
}
