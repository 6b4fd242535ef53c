/** All that can be said of a note without a browser: the data flow up to the drawings. */
import type { ShrinkImage } from '../assets/images.ts';
import { withoutJunkFindings } from '../deck/drop-junk.ts';
import { checkDirectives } from '../markdown/check-directives.ts';
import { splitDeck } from '../deck/split.ts';
import type { SplitOptions } from '../deck/split-options.ts';
import type { Deck, Slide } from '../deck/types.ts';
import type { Finding } from '../problems/problem.ts';
import { loadMaterial, type Material } from '../render/material.ts';
import { listDirectivePictures } from '../render/directive-pictures.ts';
import type { Theme } from '../render/theme.ts';
import { type ResolvedLinks, resolveLinks } from './resolve-links.ts';
import { findChapterPlaces } from './chapter-places.ts';
import { findTheme } from './find-theme.ts';
import { createSplitOptions, type ParsedSource } from './parse-source.ts';
import { readSlideDirectives } from './slide-directives.ts';
import { relate, type RelatedDeck } from './relate-note.ts';

/** What the note becomes: its slides, what they are about, and what they are rendered with. */
export interface AnalysedNote
  extends ParsedSource, Pick<ResolvedLinks, 'deckLinks' | 'links' | 'linkedFiles'> {
  readonly splitOptions: SplitOptions;
  /** Marp's directives for every slide. */
  readonly slideDirectives: Slide['directives'];
  /** Without maps; links still lead to anchors. */
  readonly deck: Deck;
  readonly related: RelatedDeck;
  readonly theme: Theme;
  readonly material: Material;
  /** All that is wrong with it so far. */
  readonly findings: readonly Finding[];
  /** Absolute paths of the files and folders that were read, or would have been if they were there. */
  readonly inputs: readonly string[];
}

/** A note's slides before its terms are related, and what they are rendered with. */
export type DraftedNote = Pick<
  AnalysedNote,
  'deck' | 'links' | 'material' | 'slideDirectives' | 'theme'
>;

/** How a note is analysed. */
export interface AnalyseOptions {
  readonly shrink?: ShrinkImage;
  /** Told as soon as the slides and what they show are known; relating, which takes longer, waits for it. */
  readonly onDrafted?: ((drafted: DraftedNote) => void) | undefined;
}

/** What is read as headings need not be told that it could be. */
function withoutRemarks(findings: readonly Finding[]): readonly Finding[] {
  const isRead = findings.some(({ rule }) => rule === 'bold-headings');
  return isRead ? findings.filter(({ rule }) => rule !== 'heading-bold') : findings;
}

/** A chapter's links are those of the whole note, in which anchors may have other numbers. */
function placeAnchors(parsed: ParsedSource, anchors: Deck['anchors']): Deck['anchors'] {
  const { chapter } = parsed.own;
  if (chapter === undefined) return anchors;
  const own = [...findChapterPlaces(parsed)].flatMap(([name, place]) =>
    place.chapter === chapter ? [[name, place.id] as const] : [],
  );
  return new Map([...anchors, ...own]);
}

/** Splits a note into slides, relates its terms, and loads its theme, pictures, code and formulas. */
export async function analyseNote(
  parsed: ParsedSource,
  { shrink, onDrafted }: AnalyseOptions = {},
): Promise<AnalysedNote> {
  const { source, note, settings, store } = parsed;
  const splitOptions = createSplitOptions(parsed);
  const slideDirectives = readSlideDirectives(parsed.matter, parsed.own.footer);
  const { deck: split, findings } = splitDeck(note.sections, splitOptions, store);
  const deck = { ...split, anchors: placeAnchors(parsed, split.anchors) };
  const loading = Promise.all([
    findTheme(parsed),
    resolveLinks(parsed, deck),
    loadMaterial({
      directivePictures: listDirectivePictures([
        slideDirectives,
        ...deck.slides.map(({ directives }) => directives),
      ]),
      logo: deck.meta.logo,
      sections: note.sections,
      noteDir: source.dir,
      root: settings.root,
      allowsRemote: settings.allowRemote,
      shrink,
      store,
    }),
  ]);
  if (onDrafted) {
    const [{ theme }, { links }, material] = await loading;
    onDrafted({ deck, links, material, slideDirectives, theme });
  }
  const [related, [found, links, material]] = await Promise.all([relate(parsed), loading]);
  const { sections } = note;
  const directed = checkDirectives(
    { sections, matter: parsed.matter, text: source.text, isMarp: false, css: found.theme.css },
    store,
  );
  return {
    ...parsed,
    splitOptions,
    slideDirectives,
    deck,
    related,
    theme: found.theme,
    material,
    links: links.links,
    linkedFiles: links.linkedFiles,
    deckLinks: links.deckLinks,
    findings: withoutRemarks(
      withoutJunkFindings(
        [parsed, related, { findings }, found, links, material, { findings: directed }].flatMap(
          (each) => each.findings,
        ),
      ),
    ),
    inputs: [parsed, found, related, links, material].flatMap((each) => each.inputs),
  };
}
