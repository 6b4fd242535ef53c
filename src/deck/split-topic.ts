/** What one topic becomes: the slides of its text, or one with what stands under it. */
import type { List, Paragraph, PhrasingContent } from 'mdast';
import type { Contents } from '../blocks/nodes.ts';
import { createFinding, type Finding, moveFinding } from '../problems/problem.ts';
import { hashContent } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { createContents } from './contents-list.ts';
import { createSlide } from './create-slide.ts';
import { findDisplay } from './find-display.ts';
import { emptyDraft, isBareDraft, type SlideDraft, type TopicDrafts } from './draft-slides.ts';
import { titleTextOf } from './find-title.ts';
import { shiftLines, type Topic } from './outline.ts';
import type { HeadingPlan } from './plan-headings.ts';
import type { SlideIds } from './slide-ids.ts';
import { hasOwnTitle, headingOf, joinTitles, placeTopic, writeTitle } from './slide-titles.ts';
import type { SplitOptions } from './split-options.ts';
import type { Slide, SlideTitle, SourceLines, SpeakerNote } from './types.ts';

/** A note while it is split. */
export interface Split {
  readonly options: SplitOptions;
  readonly store: Store;
  /** The topic after each. */
  readonly next: ReadonlyMap<Topic, Topic | undefined>;
  readonly draftsOf: ReadonlyMap<Topic, TopicDrafts>;
  readonly plan: HeadingPlan;
  readonly ids: SlideIds;
  /** The slide where each heading is found. */
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
export interface SplitTopic {
  readonly slides: readonly Slide[];
  readonly orphans: readonly SpeakerNote[];
  readonly findings: readonly Finding[];
}

/** Splits one topic. */
export function splitTopic(split: Split, topic: Topic): SplitTopic {
  const { draftsOf, plan, titleTopic } = split;
  const own = draftsOf.get(topic) ?? { drafts: [], findings: [] };
  const findings = own.findings.map((finding) => moveFinding(finding, topic.lineOffset));
  const drafts = own.drafts.filter((draft) => !draft.skip);
  const nothing = { slides: [], orphans: [], findings };
  const role = plan.roleOf(topic);
  if (role === 'joined' || role === 'listed') return nothing;
  if (own.drafts.length > 0 && drafts.length === 0) return nothing;
  const isBare = drafts.every(isBareDraft);
  const isOnTitle = topic === titleTopic && (isBare || split.subtitle !== undefined);
  const entries = listEntries(split, topic, isBare);
  const lines = shiftLines(sourceOf(topic, plan), -topic.lineOffset);
  if (isOnTitle || (isBare && titleTextOf(topic) === '')) {
    const orphans = drafts.flatMap(({ notes }) => notes);
    const slides = addEntries([], entries, lines).map((draft, index) =>
      createContentSlide(split, topic, { draft, index }),
    );
    return { ...nothing, orphans, slides };
  }
  if (isBare && entries.length === 0) {
    const slide = createHeadingSlide(split, topic, drafts[0]);
    const empty = plan.hasSlides(topic) ? [] : [reportEmpty(topic)];
    return { ...nothing, slides: [slide], findings: [...findings, ...empty] };
  }
  const list = entries.length > 0 ? entries : listBelow(split, topic, drafts);
  const slides = addEntries(drafts, list, lines).map((draft, index) =>
    createContentSlide(split, topic, { draft, index }),
  );
  return { ...nothing, slides };
}

/** A slide of a few words lists at most so many headings, of so many words. */
const maxBelow = 7;
const maxBelowWords = 40;

/** A few words that headings stand under are their introduction: what they introduce stands below them. */
function listBelow(
  { plan, idOf, options, titleTopic }: Split,
  topic: Topic,
  drafts: readonly SlideDraft[],
): readonly Contents[] {
  const below = plan.below(topic);
  const [only, ...others] = drafts;
  const isIntroduction =
    topic !== titleTopic &&
    only !== undefined &&
    others.length === 0 &&
    !only.answer &&
    findDisplay(only, options.language) === 'statement';
  if (!isIntroduction || below.length < 2 || below.length > maxBelow) return [];
  const words = options.language.countWords(below.map(titleTextOf).join(' '));
  if (words > maxBelowWords) return [];
  return [createContents(below, { role: 'contents', idOf, plan })];
}

/** Headings that nothing stands under, as a list below the text that they stand under; among others, with these. */
function listEntries(
  { plan, idOf, titleTopic }: Split,
  topic: Topic,
  isBare: boolean,
): readonly (List | Contents)[] {
  const entries = plan.entriesOf(topic);
  if (entries.length === 0) return [];
  if (entries.some(plan.hasSlides))
    return isBare || topic === titleTopic
      ? []
      : [createContents(entries, { role: 'contents', idOf, plan })];
  const items = entries.map((entry): List['children'][number] => {
    const children = joinTitles(plan.titlesOf(entry).map(headingOf));
    return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
  });
  return [{ type: 'list', ordered: false, spread: false, children: items }];
}

/** The list stands on the last slide of the text; answers have slides for themselves. */
function addEntries(
  drafts: readonly SlideDraft[],
  list: readonly (List | Contents)[],
  lines: SourceLines,
): readonly SlideDraft[] {
  if (list.length === 0) return drafts;
  const last = drafts.at(-1);
  if (!last || last.answer) return [...drafts, { ...emptyDraft(), blocks: list, source: lines }];
  const isOwn = list.some(({ type }) => type === 'list');
  const source = isOwn ? { ...last.source, last: lines.last } : last.source;
  return [...drafts.slice(0, -1), { ...last, blocks: [...last.blocks, ...list], source }];
}

function reportEmpty(topic: Topic): Finding {
  const place = { line: topic.source.first, column: 1 };
  return createFinding('heading-empty', place, { title: titleTextOf(topic) });
}

/** A list of more headings, all of which have slides, helps nobody. */
const maxEntries = 18;

/** The slide of a heading without text: with what stands under it, or with the title alone. */
function createHeadingSlide(split: Split, topic: Topic, draft: SlideDraft | undefined): Slide {
  const { idOf, agenda, plan } = split;
  const id = idOf.get(topic) ?? '';
  const entries = plan.entriesOf(topic);
  const own = {
    ...placeTopic(topic, split),
    source: sourceOf(topic, plan),
    group: groupOf(split, topic),
    notes: [...inheritedNotes(split, topic), ...(draft?.notes ?? [])],
    directives: { ...inheritedDirectives(split, topic), ...draft?.directives },
  };
  const isLong = entries.length > maxEntries;
  if (entries.length === 0 || (isLong && entries.every(plan.hasSlides)))
    return createSlide('content', id, own);
  const chapter = [...plan.joinedTo(topic), topic].find((each) => agenda.includes(each));
  const blocks = [createContents(entries, { role: 'contents', idOf, plan })];
  // Where some are all that there is of their headings, a long list goes on as many slides as it takes.
  if (isLong || entries.filter(plan.hasSlides).length < 2)
    return createSlide('content', id, { ...own, blocks });
  return createSlide('section', id, {
    ...own,
    blocks,
    way: chapter && { chapter: agenda.indexOf(chapter) + 1, total: agenda.length },
  });
}

function createContentSlide(
  split: Split,
  topic: Topic,
  { draft, index }: { draft: SlideDraft; index: number },
): Slide {
  const { options, ids, plan, store, titleTopic } = split;
  const { language, prose } = options;
  const own = split.idOf.get(topic) ?? '';
  const isIntro = topic === titleTopic;
  const id = isIntro
    ? ids.claim(`${own}-intro`)
    : index === 0
      ? own
      : ids.claim(`${own}-${index + 1}`);
  const { title, ...way } = placeTopic(topic, split);
  const isFirst = index === 0 && topic.heading !== undefined;
  const { answer, skip: _skip, source, notes, directives, ...shown } = draft;
  const place = {
    // What stands before the first heading goes on under the deck's title, or its name.
    title: topic.heading ? title : (split.title ?? writeTitle(options.fallbackTitle)),
    continued: isIntro || index > 0 || !hasOwnTitle(topic, plan),
    ...way,
    group: groupOf(split, topic),
    directives: { ...(isFirst && inheritedDirectives(split, topic)), ...directives },
  };
  const listed = plan.entriesOf(topic).map(({ hash }) => hash);
  const contents = draft.blocks.filter(({ type }) => type === 'contents');
  const inputs = [
    topic.hash,
    ...listed,
    hashContent(contents),
    index,
    prose,
    language.tag,
    id,
    hashContent(place),
  ];
  const slide = store.get('slide', inputs, () => {
    const blocks = [...summaryOf(answer), ...shown.blocks];
    const layout = findDisplay({ layout: shown.layout, blocks }, language);
    return createSlide(answer ? 'answer' : 'content', id, { ...shown, ...place, blocks, layout });
  });
  const lines = shiftLines(source, topic.lineOffset);
  return {
    ...slide,
    notes: isFirst ? [...inheritedNotes(split, topic), ...notes] : notes,
    source: isFirst ? { ...lines, first: sourceOf(topic, plan).first } : lines,
  };
}

/** The lines of a topic, of those that are joined to it and of those that it lists. */
function sourceOf(topic: Topic, plan: HeadingPlan): SourceLines {
  const all = [...silentTopics(topic, plan), topic].map(({ source }) => source);
  return all.reduce(joinLines);
}

function joinLines(one: SourceLines, other: SourceLines): SourceLines {
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
}

/** The topics that have no slides but this one's. */
function silentTopics(topic: Topic, plan: HeadingPlan): readonly Topic[] {
  return [
    ...plan.joinedTo(topic),
    ...plan
      .entriesOf(topic)
      .flatMap((entry) => (plan.hasSlides(entry) ? [] : plan.titlesOf(entry))),
  ];
}

function inheritedNotes({ draftsOf, plan }: Split, topic: Topic): readonly SpeakerNote[] {
  const drafts = silentTopics(topic, plan).flatMap((each) => draftsOf.get(each)?.drafts ?? []);
  return drafts.flatMap(({ notes }) => notes);
}

function inheritedDirectives({ draftsOf, plan }: Split, topic: Topic): Slide['directives'] {
  const drafts = plan.joinedTo(topic).flatMap((each) => draftsOf.get(each)?.drafts ?? []);
  return Object.assign({}, ...drafts.map(({ directives }) => directives)) as Slide['directives'];
}

/** What an answer belongs to, in bold above it. */
function summaryOf(answer: SlideDraft['answer']): Paragraph[] {
  if (!answer || answer.length === 0) return [];
  const content: PhrasingContent[] = [...answer];
  return [{ type: 'paragraph', children: [{ type: 'strong', children: content }] }];
}

/** The topic whose slide h4 and deeper share: the last one above them of level 3 or higher. */
export function leaderOf(topic: Topic): Topic | undefined {
  return topic.depth < 4 ? topic : topic.parents.findLast(({ depth }) => depth < 4);
}

function groupOf({ next, idOf }: Split, topic: Topic): string | undefined {
  const leader = leaderOf(topic);
  const following = next.get(topic);
  const isAlone = leader === topic && !(following && leaderOf(following) === topic);
  return leader && !isAlone ? idOf.get(leader) : undefined;
}
