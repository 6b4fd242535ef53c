/** What a finished deck's page says of itself: it is all that a list of lectures needs, wherever the deck was built. */
import { fromHtml } from 'hast-util-from-html';
import type { CourseSlide, TermsData } from '../protocol/course-data.ts';
import type { DeckData } from '../protocol/deck-data.ts';
import { readData, readDeckData } from './read-deck-data.ts';

type Root = ReturnType<typeof fromHtml>;
type Node = Root | Root['children'][number];
type Element = Extract<Node, { readonly type: 'element' }>;

/** A deck as its page describes it. */
export interface ReadDeck {
  readonly data: DeckData;
  readonly slides: readonly CourseSlide[];
  /** What it introduces. */
  readonly terms: TermsData;
}

/** Reads a deck's page; undefined for other pages and damaged ones, `old` for decks of a version of Lectern before there were courses. */
export function readDeck(html: string): ReadDeck | 'old' | undefined {
  const { data, at } = readDeckData(html) ?? {};
  if (!data) return undefined;
  if (data.lecture === undefined) return 'old';
  // The style sheets before the slides are most of the page, and the player's after the data.
  const tree = fromHtml(html.slice(html.indexOf('<body>'), at), { fragment: true });
  const terms = readData<TermsData>(html, 'lectern-terms')?.data ?? [];
  return { data: data as DeckData, slides: readSlides(tree), terms };
}

function readSlides(tree: Root): CourseSlide[] {
  const slides = new Map<string, { readonly title: string; readonly words: string[] }>();
  for (const element of findElements(tree, isSlideOrNotes)) {
    const { id, dataNotesFor } = element.properties;
    if (typeof id === 'string' && !slides.has(id)) {
      const title = findElements(element, ({ tagName }) => /^h[1-3]$/.test(tagName))[0];
      const words = readWords(element, title);
      slides.set(id, { title: title ? readWords(title).join(' ') : '', words });
    } else if (typeof dataNotesFor === 'string')
      slides.get(dataNotesFor)?.words.push(...readWords(element));
  }
  return [...slides].map(([id, { title, words }]) => [id, title, words.join(' ')]);
}

/** Slides, and the notes for readers. */
function isSlideOrNotes({ tagName, properties }: Element): boolean {
  if (tagName === 'section') return typeof properties.id === 'string';
  return tagName === 'aside' && properties['dataVisibility'] !== 'private';
}

const unread: ReadonlySet<string> = new Set(['annotation', 'footer', 'header', 'script', 'style']);

/** The words below a node, without those of an element in it. */
function readWords(node: Node, without?: Element): string[] {
  if (node.type === 'text') return node.value.split(/\s+/).filter(Boolean);
  if (node === without || !('children' in node)) return [];
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (unread.has(tagName) || properties['ariaHidden'] === 'true') return [];
    if (Array.isArray(properties.className) && properties.className.includes('part-mark'))
      return [];
    // The parts of a formula are elements each.
    if (tagName === 'math') return [node.children.flatMap((child) => readWords(child)).join('')];
    if (tagName === 'img')
      return String(properties.alt ?? '')
        .split(/\s+/)
        .filter(Boolean);
  }
  return node.children.flatMap((child) => readWords(child, without));
}

/** The outermost elements below a node that a test accepts. */
function findElements(node: Node, test: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' && test(child) ? [child] : findElements(child, test),
  );
}
