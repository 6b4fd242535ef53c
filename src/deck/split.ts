import type { Paragraph } from 'mdast';
import { plainText } from '../blocks/blocks.ts';
import type { Section } from '../blocks/section.ts';
import { findWords } from '../i18n/find-words.ts';
import type { Finding } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';
import { readBoldHeadings } from './bold-headings.ts';
import { createContents } from './contents-list.ts';
import { changeSlide, createSlide } from './create-slide.ts';
import { draftSlides, isBareDraft, type TopicDrafts } from './draft-slides.ts';
import { type FoldedTopics, foldDeep } from './fold-deep.ts';
import { findSubtitle, findTitleTopic, titleTextOf } from './find-title.ts';
import { dropJunk } from './drop-junk.ts';
import { slideWords } from './grow-leads.ts';
import { findSkippedLevels } from './find-skipped-levels.ts';
import { findPlaces } from './find-places.ts';
import { outlineSections, type Topic } from './outline.ts';
import { type HeadingPlan, planHeadings } from './plan-headings.ts';
import { anchorsOf, createSlideIds } from './slide-ids.ts';
import { writeTitle } from './slide-titles.ts';
import type { SplitOptions } from './split-options.ts';
import { leaderOf, type Split, splitTopic } from './split-topic.ts';
import type { Deck, Slide, SlideTitle, SpeakerNote } from './types.ts';

/** Words of all headings that share a slide: more of them do not fit there. */
const sharedWords = 80;

/** An agenda of more lines than this helps nobody. */
const maxAgenda = 24;

/** Splits sections into a deck: title, agenda, section and content slides. Links still lead to anchors. */
export function splitDeck(
  sections: readonly Section[],
  options: SplitOptions,
  store: Store,
): { deck: Deck; findings: Finding[] } {
  const all = outlineSections(sections, store);
  const { topics, leaders, findings: cleaning } = cleanTopics(all, options);
  const ids = createSlideIds();
  const titleTopic = findTitleTopic(topics, { title: options.title, lang: options.meta.lang });
  const wordsOf = shareWords(topics);
  const draftsOf = new Map(
    topics.map((topic) => {
      const { prose, language } = options;
      const words = wordsOf.get(topic) ?? slideWords;
      const drafts = store.get('drafts', [topic.hash, prose, language.tag, words], () =>
        draftSlides(topic.blocks, { prose, language, words }),
      );
      return [topic, drafts];
    }),
  );
  const plan = planHeadings({
    topics,
    titleTopic,
    isBare: (topic) => draftsOf.get(topic)?.drafts.every(isBareDraft) ?? true,
    isSkipped: (topic) => isSkipped(draftsOf.get(topic)),
  });
  const split: Split = {
    options,
    store,
    next: new Map(topics.map((topic, index) => [topic, topics[index + 1]])),
    draftsOf,
    plan,
    ids,
    idOf: placeIds(new Map(topics.map((topic) => [topic, ids.idOf(topic)])), plan),
    titleTopic,
    title: findTitle(titleTopic, options),
    // Without other headings it is all that the lecture says.
    subtitle: titleTopic && topics.at(-1) !== titleTopic ? findSubtitle(titleTopic) : undefined,
    agenda: options.agenda ? findAgenda(topics, titleTopic, plan) : [],
  };
  const opening = openDeck(split);
  const done = topics.map((topic) => splitTopic(split, topic));
  const [first, ...rest] = [...opening, ...done.flatMap(({ slides }) => slides)];
  const orphans = done.flatMap((each) => each.orphans);
  const slides = first ? [adopt(first, orphans), ...rest] : [];
  const title = options.title ?? (titleTopic ? titleTextOf(titleTopic) : options.fallbackTitle);
  const anchors = placeAnchors(all, slides, { ...split, leaders });
  const findings = [
    ...cleaning,
    ...findSkippedLevels(topics),
    ...done.flatMap((each) => each.findings),
  ];
  const isChaptered = split.title === undefined && listTop(topics, undefined).length > 1;
  return { deck: { meta: { ...options.meta, title, isChaptered }, slides, anchors }, findings };
}

/** The topics that slides are made of. */
function cleanTopics(all: readonly Topic[], { junk, meta, depth }: SplitOptions): FoldedTopics {
  const clean = junk === 'keep' ? { topics: all, findings: [] } : dropJunk(all, meta.lang);
  const bold = readBoldHeadings(clean.topics);
  const folded = foldDeep(bold.topics, depth ?? Infinity);
  const findings = [clean, bold, folded].flatMap((each) => each.findings);
  return { ...folded, findings };
}

/** Headings that share a slide share what it may show. */
function shareWords(topics: readonly Topic[]): ReadonlyMap<Topic, number> {
  const counts = new Map<Topic, number>();
  for (const topic of topics) {
    const leader = leaderOf(topic);
    if (leader) counts.set(leader, (counts.get(leader) ?? 0) + 1);
  }
  return new Map(
    topics.map((topic) => {
      const leader = leaderOf(topic);
      const count = (leader && counts.get(leader)) ?? 1;
      return [topic, count > 1 ? Math.floor(sharedWords / count) : slideWords];
    }),
  );
}

function isSkipped({ drafts }: TopicDrafts = { drafts: [], findings: [] }): boolean {
  return drafts.length > 0 && drafts.every(({ skip }) => skip);
}

/** Where the note's own links lead; to a list of contents that is left out, to the deck's. */
function placeAnchors(
  topics: readonly Topic[],
  slides: readonly Slide[],
  { idOf, leaders }: Pick<Split, 'idOf'> & Pick<FoldedTopics, 'leaders'>,
): Map<string, string> {
  const byHeading = new Map([...idOf].map(([{ heading }, id]) => [heading, id]));
  const first = (slides.find(({ type }) => type === 'agenda') ?? slides[0])?.id ?? '';
  const named = [
    ...findPlaces(topics),
    ...[...anchorsOf(topics)].map(([topic, name]) => [name, topic] as const),
  ];
  const find = ({ heading }: Topic): string | undefined =>
    byHeading.get((heading && leaders.get(heading)) ?? heading);
  return new Map(named.map(([name, topic]) => [name, find(topic) ?? first]));
}

/** A heading without a slide of its own is found where its title stands. */
function placeIds(ids: ReadonlyMap<Topic, string>, plan: HeadingPlan): Map<Topic, string> {
  const placed = new Map(ids);
  for (const [topic, id] of ids) {
    const isShown = ['shown', 'listing'].includes(plan.roleOf(topic));
    if (isShown) for (const above of plan.joinedTo(topic)) placed.set(above, id);
    const lister = topic.parents.findLast((parent) => plan.entriesOf(parent).length > 0);
    if (lister && plan.roleOf(topic) === 'listed') placed.set(topic, ids.get(lister) ?? id);
  }
  return placed;
}

function adopt(slide: Slide, notes: readonly SpeakerNote[]): Slide {
  return notes.length === 0 ? slide : changeSlide(slide, { notes: [...notes, ...slide.notes] });
}

function findTitle(titleTopic: Topic | undefined, { title }: SplitOptions): SlideTitle | undefined {
  if (titleTopic?.heading) return { depth: 1, content: titleTopic.heading.children };
  return title === undefined ? undefined : writeTitle(title);
}

/** The topics of the highest level, when there are enough of them to need an agenda. */
function findAgenda(
  topics: readonly Topic[],
  titleTopic: Topic | undefined,
  { roleOf, isLeftOut }: HeadingPlan,
): readonly Topic[] {
  const found = listTop(topics, titleTopic).filter((topic) => !isLeftOut(topic));
  // What is listed alone is listed once.
  if (found.every((topic) => roleOf(topic) === 'listed')) return [];
  return found.length >= 3 && found.length <= maxAgenda ? found : [];
}

/** The topics of the highest level that have a title. */
function listTop(topics: readonly Topic[], titleTopic: Topic | undefined): readonly Topic[] {
  const headed = topics.filter((topic) => topic.heading && topic !== titleTopic);
  const top = headed.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  return headed.filter((topic) => topic.depth === top && titleTextOf(topic) !== '');
}

/** Title and agenda. */
function openDeck(split: Split): Slide[] {
  const { options, titleTopic, agenda, ids } = split;
  const source = titleTopic
    ? { ...titleTopic.source, last: titleTopic.source.first }
    : { first: 1, last: 1 };
  if (!split.title) return [];
  const id = (titleTopic && split.idOf.get(titleTopic)) ?? ids.claim('title');
  const given = options.subtitle;
  const found = split.subtitle ? [split.subtitle] : [];
  const line: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: given ?? '' }] };
  const blocks = given ? [line, ...found.filter((each) => plainText(each) !== given)] : found;
  const title = createSlide('title', id, { title: split.title, blocks, source });
  if (agenda.length === 0) return [title];
  const words = findWords(options.meta.lang).slides.agenda;
  const list = createSlide('agenda', ids.claim('agenda'), {
    title: { depth: 2, content: [{ type: 'text', value: words }] },
    blocks: [createContents(agenda, { role: 'agenda', idOf: split.idOf, plan: split.plan })],
    source,
  });
  return [title, list];
}
