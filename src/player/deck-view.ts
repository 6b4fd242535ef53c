import type { DeckData } from '../protocol/deck-data.ts';

/** One slide as it stands in the page. */
export interface SlideView {
  readonly id: string;
  /** Index from 0. */
  readonly index: number;
  readonly svg: SVGSVGElement;
  /** The element around it, which takes part in the page's layout. */
  readonly frame: HTMLElement;
  /** The slide itself. */
  readonly content: HTMLElement;
  /** How many steps it takes: fragments that are revealed, then marks in code, and parts of diagrams with them. */
  readonly fragments: number;
  /** How many of a step are marks, after the first. */
  readonly marksAt: (step: number) => number;
  /** Number of its section, from 1; undefined where there is none. */
  readonly section: number | undefined;
  /** Its speaker notes, private ones included. */
  readonly notes: readonly HTMLElement[];
  readonly title: () => string;
  /** The title to be shown: its emoji are the pictures that the deck carries. */
  readonly label: () => Label;
  /** Its words and those of its notes for readers. */
  readonly text: () => string;
}

/** Text with pictures of emoji in it. */
export type Label = readonly (Node | string)[];

/** The slides of the page, in order. */
export type DeckView = readonly SlideView[];

/** Finds the slides that Marp has drawn. */
export function findDeck({ slides }: DeckData): DeckView {
  const notes = new Map<string, HTMLElement[]>();
  for (const aside of document.querySelectorAll<HTMLElement>('aside[data-notes-for]')) {
    const id = aside.dataset['notesFor'] ?? '';
    notes.set(id, [...(notes.get(id) ?? []), aside]);
  }
  return Array.from(document.querySelectorAll<HTMLElement>('.marpit'), (frame, index) =>
    createSlideView({ frame, index, section: slides[index]?.section }, notes),
  ).filter((slide) => slide !== undefined);
}

function createSlideView(
  { frame, index, section }: Pick<SlideView, 'frame' | 'index' | 'section'>,
  notes: ReadonlyMap<string, readonly HTMLElement[]>,
): SlideView | undefined {
  const svg = frame.querySelector<SVGSVGElement>('svg[data-marpit-svg]');
  // Marp draws pictures behind a slide as sections of their own: ours is the one with an id.
  const content = svg?.querySelector<HTMLElement>('section[id]');
  if (!svg || !content) return undefined;
  const own = notes.get(content.id) ?? [];
  const revealed = Number(content.dataset['marpitFragments'] ?? 0);
  return {
    id: content.id,
    index,
    svg,
    frame,
    content,
    fragments: revealed + countMarks(content),
    marksAt: (step) => Math.max(0, step - revealed),
    section,
    notes: own,
    title: () => titleOf(content),
    label: () => labelOf(content.querySelector(headings)) ?? [titleOf(content)],
    text: () =>
      clean(
        [content, ...own.filter((note) => note.dataset['visibility'] === 'reader')]
          .map(({ textContent }) => textContent)
          .join('\n'),
      ),
  };
}

const headings = 'h1,h2,h3,h4,h5,h6';

/** A slide's title; of one that is a picture, what describes it. */
function titleOf(content: HTMLElement): string {
  const heading = content.querySelector(headings);
  return clean(heading?.textContent ?? '') || (heading?.querySelector('img')?.alt ?? '');
}

/** The first marks of a block of code, and parts of a diagram, are there from the start. */
function countMarks(content: HTMLElement): number {
  const blocks = content.querySelectorAll<HTMLElement>('[data-step-count]');
  return Math.max(0, ...Array.from(blocks, ({ dataset }) => Number(dataset['stepCount']) - 1));
}

/** The name of a section: what its first slide is called, or what stands above it. */
export function nameSection(deck: DeckView, section: number): Label {
  const first = deck.find((slide) => slide.section === section);
  const above = first?.content.querySelector('.breadcrumb > span');
  return (above && labelOf(above)) ?? first?.label() ?? [];
}

/** What an element says; undefined when that is nothing. */
function labelOf(element: Element | null): Label | undefined {
  return element && clean(element.textContent) ? listPieces(element) : undefined;
}

function listPieces(node: Node): Label {
  if (node instanceof Element && node.matches('.emoji')) return [node.cloneNode(true)];
  return node.firstChild ? [...node.childNodes].flatMap(listPieces) : [node.textContent ?? ''];
}

function clean(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
