import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../blocks/blocks.ts';
import type { Language } from '../blocks/language.ts';
import { plainTitle, readTitle } from '../blocks/phrasing.ts';
import type { Section } from '../blocks/section.ts';
import { findWords } from '../i18n/find-words.ts';
import { createFinding, type Finding, moveFinding } from '../problems/problem.ts';
import { hashContent } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { createContents } from './contents-list.ts';
import { changeSlide, createSlide } from './create-slide.ts';
import { draftSlides, type SlideDraft } from './draft-slides.ts';
import { findSubtitle, findTitleTopic, titleTextOf } from './find-title.ts';
import { findSkippedLevels } from './find-skipped-levels.ts';
import { outlineSections, shiftLines, type Topic } from './outline.ts';
import type { ProseMode } from './prose.ts';
import { findPlaces } from './find-places.ts';
import { anchorsOf, createSlideIds, type SlideIds } from './slide-ids.ts';
import type { Deck, DeckMeta, Slide, SlideTitle, SpeakerNote } from './types.ts';

/** How notes become slides. */
export interface SplitOptions {
  /** The title as front matter gives it; the first heading's when undefined. */
  readonly title: string | undefined;
  /** Names the deck when neither front matter nor a heading does. */
  readonly fallbackTitle: string;
  readonly meta: Omit<DeckMeta, 'title'>;
  readonly language: Language;
  readonly prose: ProseMode;
  readonly agenda: boolean;
}

/** An agenda of more lines than this helps nobody. */
const maxAgenda = 24;

interface Split {
  readonly options: SplitOptions;
  readonly store: Store;
  /** The topic after each. */
  readonly next: ReadonlyMap<Topic, Topic | undefined>;
  /** The topics directly below each. */
  readonly children: ReadonlyMap<Topic, readonly Topic[]>;
  readonly ids: SlideIds;
  readonly idOf: ReadonlyMap<Topic, string>;
  /** The topic whose heading is the deck's title. */
  readonly titleTopic: Topic | undefined;
  /** On the title slide; undefined when there is none. */
  readonly title: SlideTitle | undefined;
  /** The one line under the title, which stands there too. */
  readonly subtitle: Paragraph | undefined;
  readonly agenda: readonly Topic[];
}

/** A topic's slides. Notes of a heading that gets no slide of its own are orphans: the first slide takes them. */
interface SplitTopic {
  readonly slides: readonly Slide[];
  readonly orphans: readonly SpeakerNote[];
  readonly findings: readonly Finding[];
}

/** Splits sections into a deck: title, agenda, section and content slides. Links still lead to anchors. */
export function splitDeck(
  sections: readonly Section[],
  options: SplitOptions,
  store: Store,
): { deck: Deck; findings: Finding[] } {
  const topics = outlineSections(sections, store);
  const ids = createSlideIds();
  const titleTopic = findTitleTopic(topics, { title: options.title, lang: options.meta.lang });
  const idOf = new Map(topics.map((topic) => [topic, ids.idOf(topic)]));
  const split: Split = {
    options,
    store,
    next: new Map(topics.map((topic, index) => [topic, topics[index + 1]])),
    children: groupByParent(topics),
    ids,
    idOf,
    titleTopic,
    title: findTitle(titleTopic, options),
    // Without other headings it is all that the lecture says.
    subtitle: titleTopic && topics.at(-1) !== titleTopic ? findSubtitle(titleTopic) : undefined,
    agenda: options.agenda ? findAgenda(topics, titleTopic) : [],
  };
  const opening = openDeck(split);
  const done = topics.map((topic) => splitTopic(split, topic));
  const [first, ...rest] = [...opening, ...done.flatMap(({ slides }) => slides)];
  const orphans = done.flatMap((each) => each.orphans);
  const slides = first ? [adopt(first, orphans), ...rest] : [];
  const title = options.title ?? (titleTopic ? titleTextOf(titleTopic) : options.fallbackTitle);
  const anchors = new Map(
    [
      ...findPlaces(topics),
      ...[...anchorsOf(topics)].map(([topic, name]) => [name, topic] as const),
    ].map(([name, topic]) => [name, idOf.get(topic) ?? '']),
  );
  const findings = [...findSkippedLevels(topics), ...done.flatMap((each) => each.findings)];
  return { deck: { meta: { ...options.meta, title }, slides, anchors }, findings };
}

function groupByParent(topics: readonly Topic[]): Map<Topic, Topic[]> {
  const children = new Map(topics.map((topic) => [topic, [] as Topic[]]));
  for (const topic of topics) {
    const parent = topic.parents.at(-1);
    if (parent) children.get(parent)?.push(topic);
  }
  return children;
}

function adopt(slide: Slide, notes: readonly SpeakerNote[]): Slide {
  return notes.length === 0 ? slide : changeSlide(slide, { notes: [...notes, ...slide.notes] });
}

function findTitle(titleTopic: Topic | undefined, { title }: SplitOptions): SlideTitle | undefined {
  if (titleTopic?.heading) return { depth: 1, content: titleTopic.heading.children };
  return title === undefined ? undefined : writeTitle(title);
}

function writeTitle(value: string): SlideTitle {
  return { depth: 1, content: [{ type: 'text', value }] };
}

/** The topics of the highest level, when there are enough of them to need an agenda. */
function findAgenda(topics: readonly Topic[], titleTopic: Topic | undefined): readonly Topic[] {
  const headed = topics.filter((topic) => topic.heading && topic !== titleTopic);
  const top = headed.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  const found = headed.filter((topic) => topic.depth === top && titleTextOf(topic) !== '');
  return found.length >= 3 && found.length <= maxAgenda ? found : [];
}

/** Title and agenda. */
function openDeck(split: Split): Slide[] {
  const { options, titleTopic, agenda, ids } = split;
  const source = titleTopic
    ? { ...titleTopic.source, last: titleTopic.source.first }
    : { first: 1, last: 1 };
  if (!split.title) return [];
  const id = (titleTopic && split.idOf.get(titleTopic)) ?? ids.claim('title');
  const blocks = split.subtitle ? [split.subtitle] : [];
  const title = createSlide('title', id, { title: split.title, blocks, source });
  if (agenda.length === 0) return [title];
  const words = findWords(options.meta.lang).slides.agenda;
  const list = createSlide('agenda', ids.claim('agenda'), {
    title: { depth: 2, content: [{ type: 'text', value: words }] },
    blocks: [createContents(agenda, { role: 'agenda', idOf: split.idOf })],
    source,
  });
  return [title, list];
}

function splitTopic(split: Split, topic: Topic): SplitTopic {
  const { options, store, titleTopic } = split;
  const { prose, language } = options;
  const own = store.get('drafts', [topic.hash, prose, language.tag], () =>
    draftSlides(topic.blocks, { prose, language }),
  );
  const findings = own.findings.map((finding) => moveFinding(finding, topic.lineOffset));
  const drafts = own.drafts.filter((draft) => !draft.skip);
  const nothing = { slides: [], orphans: [], findings };
  if (own.drafts.length > 0 && drafts.length === 0) return nothing;
  const isBare = drafts.every(
    ({ blocks, backgrounds, answer }) => blocks.length + backgrounds.length === 0 && !answer,
  );
  const isOnTitle = topic === titleTopic && (isBare || split.subtitle !== undefined);
  if (isOnTitle || (isBare && titleTextOf(topic) === ''))
    return { ...nothing, orphans: drafts.flatMap(({ notes }) => notes) };
  if (isBare) {
    const children = split.children.get(topic) ?? [];
    const slide = createHeadingSlide(split, topic, { children, draft: drafts[0] });
    const empty = children.length === 0 ? [reportEmpty(topic)] : [];
    return { ...nothing, slides: [slide], findings: [...findings, ...empty] };
  }
  const slides = drafts.map((draft, index) => createContentSlide(split, topic, { draft, index }));
  return { ...nothing, slides };
}

function reportEmpty(topic: Topic): Finding {
  const place = { line: topic.source.first, column: 1 };
  return createFinding('heading-empty', place, { title: titleTextOf(topic) });
}

/** As many chapters do not fit into a panel, and their titles stand in columns. */
const manyChapters = 6;
const maxChapterLength = 32;

/** The slide of a heading without text: with what stands under it, or with the title alone. */
function createHeadingSlide(
  split: Split,
  topic: Topic,
  { children, draft }: { children: readonly Topic[]; draft: SlideDraft | undefined },
): Slide {
  const { idOf, agenda } = split;
  const id = idOf.get(topic) ?? '';
  const own = {
    title: titleOf(topic),
    breadcrumb: breadcrumbOf(split, topic),
    source: topic.source,
    group: groupOf(split, topic),
    notes: draft?.notes ?? [],
    directives: draft?.directives ?? {},
  };
  if (children.length === 0) return createSlide('content', id, own);
  const maxLength = agenda.length >= manyChapters ? maxChapterLength : undefined;
  return createSlide('section', id, {
    ...own,
    blocks: [createContents(children, { role: 'contents', idOf })],
    agenda: agenda.includes(topic)
      ? createContents(agenda, { role: 'agenda', current: topic, idOf, maxLength })
      : undefined,
  });
}

function createContentSlide(
  split: Split,
  topic: Topic,
  { draft, index }: { draft: SlideDraft; index: number },
): Slide {
  const { options, ids, store, titleTopic } = split;
  const { language, prose } = options;
  const own = split.idOf.get(topic) ?? '';
  const isIntro = topic === titleTopic;
  const id = isIntro
    ? ids.claim(`${own}-intro`)
    : index === 0
      ? own
      : ids.claim(`${own}-${index + 1}`);
  const place = {
    // What stands before the first heading goes on under the deck's title, or its name.
    title: topic.heading ? titleOf(topic) : (split.title ?? writeTitle(options.fallbackTitle)),
    continued: isIntro || index > 0 || !topic.heading,
    breadcrumb: breadcrumbOf(split, topic),
    group: groupOf(split, topic),
  };
  const { answer, skip: _skip, source, ...shown } = draft;
  const inputs = [topic.hash, index, prose, language.tag, id, hashContent(place)];
  const slide = store.get('slide', inputs, () =>
    createSlide(answer ? 'answer' : 'content', id, {
      ...shown,
      ...place,
      blocks: [...summaryOf(answer), ...shown.blocks],
      layout: isShortQuote(draft, language) ? 'quote' : shown.layout,
    }),
  );
  const lines = shiftLines(source, topic.lineOffset);
  const isFirst = index === 0 && topic.heading;
  return { ...slide, source: isFirst ? { ...lines, first: topic.source.first } : lines };
}

/** What an answer belongs to, in bold above it. */
function summaryOf(answer: SlideDraft['answer']): Paragraph[] {
  if (!answer || answer.length === 0) return [];
  const content: PhrasingContent[] = [...answer];
  return [{ type: 'paragraph', children: [{ type: 'strong', children: content }] }];
}

/** A quote of so few words, alone on its slide, is set large. */
const maxQuoteWords = 35;

function isShortQuote({ layout, blocks }: SlideDraft, language: Language): boolean {
  const [block, ...rest]: readonly RootContent[] = blocks;
  return (
    layout === 'auto' &&
    block?.type === 'blockquote' &&
    rest.length === 0 &&
    block.children.every(({ type }) => type === 'paragraph') &&
    language.countWords(plainText(block)) <= maxQuoteWords
  );
}

function titleOf({ heading }: Topic): SlideTitle | undefined {
  if (!heading || !readTitle(heading.children)) return undefined;
  return { depth: heading.depth, content: heading.children };
}

function breadcrumbOf({ titleTopic }: Split, topic: Topic): string[] {
  return topic.parents
    .filter((parent) => parent !== titleTopic)
    .map(({ heading }) => readTitle(plainTitle(heading?.children ?? [])))
    .filter((title) => title !== '');
}

/** h4 and deeper belong to the last topic above them of level 3 or higher. */
function groupOf({ next, idOf }: Split, topic: Topic): string | undefined {
  if (topic.depth >= 4) {
    const leader = topic.parents.findLast(({ depth }) => depth < 4);
    return leader && idOf.get(leader);
  }
  const following = next.get(topic);
  const isLeader = following && following.depth >= 4 && following.parents.includes(topic);
  return isLeader ? idOf.get(topic) : undefined;
}
