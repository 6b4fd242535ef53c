/**
 * Sections with their numbers, "2.1" or in the third lecture of a course "3.2.1". The numbers stand on slides alone: ids, and
 * where links lead, stay as they are.
 */
import type { Contents } from '../blocks/nodes.ts';
import { readTitle } from '../blocks/phrasing.ts';
import type { Section } from '../blocks/section.ts';
import type { Store } from '../store/store.ts';
import { changeSlide } from './create-slide.ts';
import { ownNumber } from './contents-list.ts';
import { findTitleTopic, titleTextOf } from './find-title.ts';
import { outlineSections, type Topic } from './outline.ts';
import type { Slide } from './types.ts';

/** What is numbered, and how. */
export interface NumberingRequest {
  readonly sections: readonly Section[];
  /** As the front matter gives the title. */
  readonly title: string | undefined;
  readonly lang: string;
  /** The lecture's place in its course, 1-based; its sections begin with it. */
  readonly lecture: number | undefined;
  readonly store: Store;
}

/** Headings deeper than that have no numbers. */
const maxLevels = 3;

/** Numbers the titles of slides, the ways above them and the lists of sections; titles with numbers of their own keep these. */
export function numberSections(
  slides: readonly Slide[],
  request: NumberingRequest,
): readonly Slide[] {
  const { sections, title, lang, store } = request;
  const topics = outlineSections(sections, store);
  const titleTopic = findTitleTopic(topics, { title, lang });
  const numbers = numberTopics(topics, titleTopic, request.lecture);
  const topicOf = ({ source }: Slide): Topic | undefined =>
    topics.findLast(({ source: { first } }) => first <= source.first);
  const byId = new Map(slides.map((slide) => [slide.id, topicOf(slide)]));
  const nameOf = (topic: Topic | undefined): string => (topic ? titleTextOf(topic) : '');
  const markText = (text: string, own: readonly Topic[]): string => {
    const topic = own.find((each) => nameOf(each) === text);
    const number = topic && numbers.get(topic);
    return number === undefined ? text : `${number} ${text}`;
  };
  return slides.map((slide) => {
    const topic = topicOf(slide);
    if (!topic) return slide;
    const way = [...topic.parents, topic];
    const chapter = slide.chapter === undefined ? undefined : markText(slide.chapter, way);
    const breadcrumb = slide.breadcrumb.map((step) => markText(step, way));
    const blocks = slide.blocks.map((block) =>
      block.type === 'contents' ? numberContents(block, (id) => numbers.get(byId.get(id)!)) : block,
    );
    const number = isTitled(slide, topic) ? numbers.get(topic) : undefined;
    const content = slide.title?.content ?? [];
    const marked = slide.title && {
      ...slide.title,
      content:
        number === undefined
          ? content
          : [{ type: 'text', value: `${number} ` } as const, ...content],
    };
    return changeSlide(slide, { title: marked, breadcrumb, chapter, blocks });
  });
}

/** The slide goes by the heading's text, and not by what was added. */
function isTitled({ title, type }: Slide, topic: Topic): boolean {
  if (!title || type === 'title' || type === 'agenda') return false;
  return readTitle(title.content).startsWith(titleTextOf(topic));
}

function numberContents(contents: Contents, find: (id: string) => string | undefined): Contents {
  const items = contents.items.map((item) => {
    const number = item.target === undefined ? undefined : find(item.target);
    const mark = { type: 'text', value: `${number} ` } as const;
    return number === undefined ? item : { ...item, title: [mark, ...item.title] };
  });
  const isNumbered =
    contents.isNumbered && items.every((item, index) => item === contents.items[index]);
  return { ...contents, items, isNumbered };
}

function numberTopics(
  topics: readonly Topic[],
  titleTopic: Topic | undefined,
  lecture: number | undefined,
): ReadonlyMap<Topic, string> {
  const headed = topics.filter((topic) => topic.heading && topic !== titleTopic);
  const levels = [...new Set(headed.map(({ depth }) => depth))].toSorted((a, b) => a - b);
  const numbers = new Map<Topic, string>();
  let counts: number[] = [];
  for (const topic of headed) {
    const level = levels.indexOf(topic.depth);
    if (level >= maxLevels) continue;
    counts = [
      ...Array.from({ length: level }, (_, index) => counts[index] ?? 1),
      (counts[level] ?? 0) + 1,
    ];
    if (ownNumber.test(titleTextOf(topic)) || titleTextOf(topic) === '') continue;
    numbers.set(topic, [...(lecture === undefined ? [] : [lecture]), ...counts].join('.'));
  }
  return numbers;
}
