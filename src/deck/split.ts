import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { createSlide } from './create-slide.ts';
import type { Finding } from '../problems/problem.ts';
import type { Contents, ContentsItem } from '../blocks/nodes.ts';
import { outlineSections, type Topic } from './outline.ts';
import { plainTitle, textOf } from '../blocks/phrasing.ts';
import { keepSlide } from './keep-slide.ts';
import { anchorsOf, createSlideIds, type SlideIds } from './slide-ids.ts';
import { plainText } from '../layout/groups.ts';
import type { ProseMode } from './prose.ts';
import { countWords } from '../blocks/sentences.ts';
import { draftSlides, type SlideDraft } from './topic-slides.ts';
import type { Deck, DeckMeta, Slide, SlideTitle, SpeakerNote } from './types.ts';
import { findWords } from '../i18n/find-words.ts';

/** How notes become slides. */
export interface SplitOptions {
  /** The title as front matter gives it; the first heading's when undefined. */
  readonly title: string | undefined;
  /** Names the deck when neither front matter nor a heading does. */
  readonly fallbackTitle: string;
  readonly meta: Omit<DeckMeta, 'title'>;
  readonly prose: ProseMode;
  readonly agenda: boolean;
}

/** An agenda of more lines than this helps nobody. */
const longestAgenda = 24;

interface Split {
  readonly options: SplitOptions;
  readonly topics: readonly Topic[];
  readonly ids: SlideIds;
  readonly idOf: ReadonlyMap<Topic, string>;
  /** The topic whose heading is the deck's title. */
  readonly titleTopic: Topic | undefined;
  /** On the title slide; undefined when there is none. */
  readonly title: SlideTitle | undefined;
  readonly agenda: readonly Topic[];
  readonly findings: Finding[];
  /** Notes of headings that get no slide of their own: the first slide takes them. */
  readonly orphans: SpeakerNote[];
}

/** Splits parsed sections into a deck: title, agenda, section and content slides. Links still lead to anchors. */
export function splitDeck(
  sections: readonly Root[],
  options: SplitOptions,
): { deck: Deck; findings: Finding[] } {
  const topics = outlineSections(sections);
  const ids = createSlideIds();
  const titleTopic = findTitleTopic(topics, options.title);
  const idOf = new Map(topics.map((topic) => [topic, ids.idOf(topic)]));
  const split: Split = {
    options,
    topics,
    ids,
    idOf,
    titleTopic,
    title: findTitle(titleTopic, options),
    agenda: options.agenda ? findAgenda(topics, titleTopic) : [],
    findings: [],
    orphans: [],
  };
  const [first, ...rest] = [
    ...openDeck(split),
    ...topics.flatMap((topic) => splitTopic(split, topic)),
  ];
  const slides = first ? [{ ...first, notes: [...split.orphans, ...first.notes] }, ...rest] : [];
  const title = options.title ?? firstTitle(titleTopic, topics) ?? options.fallbackTitle;
  const anchors = new Map(
    [...anchorsOf(topics)].map(([topic, anchor]) => [anchor, idOf.get(topic) ?? '']),
  );
  return { deck: { meta: { ...options.meta, title }, slides, anchors }, findings: split.findings };
}

function firstTitle(titleTopic: Topic | undefined, topics: readonly Topic[]): string | undefined {
  const heading = (titleTopic ?? topics.find((topic) => topic.heading))?.heading;
  return heading && (textOf(heading.children).trim() || undefined);
}

/** The first heading is the title when its level occurs once and none is higher; with a title given, when it says the same. */
function findTitleTopic(topics: readonly Topic[], title: string | undefined): Topic | undefined {
  const headed = topics.filter((topic) => topic.heading);
  const [first] = headed;
  if (!first?.heading || !textOf(first.heading.children).trim()) return undefined;
  const isAlone = headed.every((topic) => topic === first || topic.depth > first.depth);
  if (!isAlone) return undefined;
  return title === undefined || foldText(title) === foldText(textOf(first.heading.children))
    ? first
    : undefined;
}

function findTitle(titleTopic: Topic | undefined, { title }: SplitOptions): SlideTitle | undefined {
  if (titleTopic?.heading) return { depth: 1, content: titleTopic.heading.children };
  return title === undefined ? undefined : { depth: 1, content: [{ type: 'text', value: title }] };
}

function foldText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The topics of the highest level, when there are enough of them to need an agenda. */
function findAgenda(topics: readonly Topic[], titleTopic: Topic | undefined): readonly Topic[] {
  const headed = topics.filter((topic) => topic.heading && topic !== titleTopic);
  const top = Math.min(...headed.map(({ depth }) => depth));
  const found = headed.filter(
    ({ depth, heading }) => depth === top && textOf(heading?.children ?? []).trim(),
  );
  return found.length >= 3 && found.length <= longestAgenda ? found : [];
}

/** Title and agenda. */
function openDeck(split: Split): Slide[] {
  const { options, titleTopic, agenda, ids } = split;
  const source = titleTopic
    ? { ...titleTopic.source, last: titleTopic.source.first }
    : { first: 1, last: 1 };
  if (!split.title) return [];
  const id = (titleTopic && split.idOf.get(titleTopic)) ?? ids.claim('title');
  const title: Slide = { ...createSlide('title', id), title: split.title, source };
  if (agenda.length === 0) return [title];
  const { agenda: name } = findWords(options.meta.lang).slides;
  const words: PhrasingContent[] = [{ type: 'text', value: name }];
  const list = contentsOf(split, { role: 'agenda', topics: agenda, current: undefined });
  return [
    title,
    {
      ...createSlide('agenda', ids.claim('agenda')),
      title: { depth: 2, content: words },
      blocks: [list],
      source,
    },
  ];
}

function contentsOf(
  { idOf }: Split,
  {
    role,
    topics,
    current,
  }: { role: Contents['role']; topics: readonly Topic[]; current: Topic | undefined },
): Contents {
  const at = current ? topics.indexOf(current) : -1;
  const items = topics.map((topic, index): ContentsItem => ({
    title: plainTitle(topic.heading?.children ?? []),
    target: idOf.get(topic) ?? '',
    state: index === at ? 'current' : index < at ? 'done' : 'ahead',
  }));
  return { type: 'contents', role, items };
}

function splitTopic(split: Split, topic: Topic): Slide[] {
  const { options, topics, titleTopic } = split;
  const { drafts, findings } = draftSlides(topic.blocks, {
    prose: options.prose,
    lang: options.meta.lang,
  });
  split.findings.push(...findings);
  const visible = drafts.filter((draft) => !draft.skip);
  if (drafts.length > 0 && visible.length === 0) return [];
  const isBare = visible.every(
    ({ blocks, backgrounds, answer }) => blocks.length + backgrounds.length === 0 && !answer,
  );
  if (isBare && (topic === titleTopic || !textOf(topic.heading?.children ?? []).trim())) {
    split.orphans.push(...visible.flatMap(({ notes }) => notes));
    return [];
  }
  if (isBare) {
    const children = topics.filter((each) => each.parents.at(-1) === topic);
    const slide = createSectionSlide(split, topic, { children, draft: visible[0] });
    return [keepSlide(topic.blocks, slide)];
  }
  return visible.map((draft, index) =>
    keepSlide(draft, createContentSlide(split, topic, { draft, index })),
  );
}

function createSectionSlide(
  split: Split,
  topic: Topic,
  { children, draft }: { children: readonly Topic[]; draft: SlideDraft | undefined },
): Slide {
  const isTop = split.agenda.includes(topic);
  const agenda = isTop
    ? contentsOf(split, { role: 'agenda', topics: split.agenda, current: topic })
    : undefined;
  const inside =
    children.length > 0
      ? [contentsOf(split, { role: 'contents', topics: children, current: undefined })]
      : [];
  return {
    ...createSlide('section', split.idOf.get(topic) ?? ''),
    title: titleOf(topic),
    breadcrumb: breadcrumbOf(split, topic),
    blocks: inside,
    agenda,
    source: topic.source,
    group: groupOf(split, topic),
    notes: draft?.notes ?? [],
    directives: draft?.directives ?? {},
  };
}

function createContentSlide(
  split: Split,
  topic: Topic,
  { draft, index }: { draft: SlideDraft; index: number },
): Slide {
  const own = split.idOf.get(topic) ?? '';
  const isIntro = topic === split.titleTopic;
  const { answer, blocks, notes, directives, backgrounds, keep, handoutOnly } = draft;
  const layout =
    draft.layout === 'auto' && isShortQuote(blocks, split.options.meta.lang)
      ? 'quote'
      : draft.layout;
  const summary =
    answer && answer.length > 0
      ? [{ type: 'paragraph' as const, children: [{ type: 'strong' as const, children: answer }] }]
      : [];
  const id = isIntro
    ? split.ids.claim(`${own}-intro`)
    : index === 0
      ? own
      : split.ids.claim(`${own}-${index + 1}`);
  return {
    ...createSlide(answer ? 'answer' : 'content', id),
    // What stands before the first heading goes on under the deck's title.
    title: topic.heading ? titleOf(topic) : split.title,
    continued: isIntro || index > 0 || !topic.heading,
    breadcrumb: breadcrumbOf(split, topic),
    blocks: [...summary, ...blocks],
    notes,
    source:
      index === 0 && topic.heading ? { ...draft.source, first: topic.source.first } : draft.source,
    directives,
    backgrounds,
    group: groupOf(split, topic),
    keep,
    layout,
    handoutOnly,
  };
}

/** A quote of so few words, alone on its slide, is set large. */
const longestQuote = 35;

function isShortQuote([block, ...rest]: readonly RootContent[], lang: string): boolean {
  return (
    block?.type === 'blockquote' &&
    rest.length === 0 &&
    block.children.every(({ type }) => type === 'paragraph') &&
    countWords(plainText(block), lang) <= longestQuote
  );
}

function titleOf({ heading }: Topic): SlideTitle | undefined {
  if (!heading || !textOf(heading.children).trim()) return undefined;
  return { depth: heading.depth, content: heading.children };
}

function breadcrumbOf({ titleTopic }: Split, topic: Topic): string[] {
  const above = topic.parents.filter((parent) => parent !== titleTopic && parent.heading);
  return above.map(({ heading }) => textOf(plainTitle((heading as Heading).children)).trim());
}

/** h4 and deeper belong to the last topic above them of level 3 or higher. */
function groupOf({ topics, idOf }: Split, topic: Topic): string | undefined {
  if (topic.depth >= 4) {
    const leader = topic.parents.findLast(({ depth }) => depth < 4);
    return leader && idOf.get(leader);
  }
  const index = topics.indexOf(topic);
  const next = topics[index + 1];
  return next && next.depth >= 4 && next.parents.includes(topic) ? idOf.get(topic) : undefined;
}
