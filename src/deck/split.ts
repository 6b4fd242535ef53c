import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../blocks/blocks.ts';
import type { Language } from '../blocks/language.ts';
import type { Contents, ContentsItem } from '../blocks/nodes.ts';
import { plainTitle, readTitle } from '../blocks/phrasing.ts';
import type { Section } from '../blocks/section.ts';
import { findWords } from '../i18n/find-words.ts';
import { type Finding, moveFinding } from '../problems/problem.ts';
import { hashContent } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { changeSlide, createSlide } from './create-slide.ts';
import { draftSlides, type SlideDraft } from './draft-slides.ts';
import { findTitleTopic, titleTextOf } from './find-title.ts';
import { findSkippedLevels } from './find-skipped-levels.ts';
import { outlineSections, shiftLines, type Topic } from './outline.ts';
import type { ProseMode } from './prose.ts';
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
  const titleTopic = findTitleTopic(topics, options.title);
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
    agenda: options.agenda ? findAgenda(topics, titleTopic) : [],
  };
  const opening = openDeck(split);
  const done = topics.map((topic) => splitTopic(split, topic));
  const [first, ...rest] = [...opening, ...done.flatMap(({ slides }) => slides)];
  const orphans = done.flatMap((each) => each.orphans);
  const slides = first ? [adopt(first, orphans), ...rest] : [];
  const named = titleTopic ?? topics.find(({ heading }) => heading);
  const title = options.title ?? ((named && titleTextOf(named)) || options.fallbackTitle);
  const anchors = new Map(
    [...anchorsOf(topics)].map(([topic, anchor]) => [anchor, idOf.get(topic) ?? '']),
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
  return title === undefined ? undefined : { depth: 1, content: [{ type: 'text', value: title }] };
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
  const title = createSlide('title', id, { title: split.title, source });
  if (agenda.length === 0) return [title];
  const words = findWords(options.meta.lang).slides.agenda;
  const list = createSlide('agenda', ids.claim('agenda'), {
    title: { depth: 2, content: [{ type: 'text', value: words }] },
    blocks: [createContents(split, agenda, { role: 'agenda' })],
    source,
  });
  return [title, list];
}

function createContents(
  { idOf }: Split,
  topics: readonly Topic[],
  { role, current }: { role: Contents['role']; current?: Topic },
): Contents {
  const at = current ? topics.indexOf(current) : -1;
  const items = topics.map((topic, index): ContentsItem => ({
    title: plainTitle(topic.heading?.children ?? []),
    target: idOf.get(topic) ?? '',
    state: index === at ? 'current' : index < at ? 'done' : 'ahead',
  }));
  return { type: 'contents', role, items };
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
  if (isBare && (topic === titleTopic || titleTextOf(topic) === ''))
    return { ...nothing, orphans: drafts.flatMap(({ notes }) => notes) };
  if (isBare) {
    const children = split.children.get(topic) ?? [];
    const slide = createSectionSlide(split, topic, { children, draft: drafts[0] });
    return { ...nothing, slides: [slide] };
  }
  const slides = drafts.map((draft, index) => createContentSlide(split, topic, { draft, index }));
  return { ...nothing, slides };
}

function createSectionSlide(
  split: Split,
  topic: Topic,
  { children, draft }: { children: readonly Topic[]; draft: SlideDraft | undefined },
): Slide {
  const isTop = split.agenda.includes(topic);
  return createSlide('section', split.idOf.get(topic) ?? '', {
    title: titleOf(topic),
    breadcrumb: breadcrumbOf(split, topic),
    blocks: children.length > 0 ? [createContents(split, children, { role: 'contents' })] : [],
    agenda: isTop
      ? createContents(split, split.agenda, { role: 'agenda', current: topic })
      : undefined,
    source: topic.source,
    group: groupOf(split, topic),
    notes: draft?.notes ?? [],
    directives: draft?.directives ?? {},
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
    // What stands before the first heading goes on under the deck's title.
    title: topic.heading ? titleOf(topic) : split.title,
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
