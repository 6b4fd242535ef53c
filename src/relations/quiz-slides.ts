import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { readTitle } from '../blocks/phrasing.ts';
import { createSlide } from '../deck/create-slide.ts';
import { createSlideIds } from '../deck/slide-ids.ts';
import type { Slide } from '../deck/types.ts';
import type { Words } from '../i18n/words.ts';
import { gap, type Question } from './ask-questions.ts';

/** A question in words, with where its answer comes from. */
export interface WordedQuestion {
  /** Stable as long as the question is the same. */
  readonly id: string;
  /** What is asked for: "Which term is missing?" */
  readonly task: string;
  /** What it is asked about; undefined where the task says all. */
  readonly text: string | undefined;
  readonly answer: string;
  /** Other spellings that are right too. */
  readonly aliases: readonly string[];
  /** Title of the slide that says it. */
  readonly source: string;
  /** Id of that slide. */
  readonly slide: string;
}

/** More questions than that are an exam. */
const maxQuestions = 8;

/** A lecture, or a chapter of it, may begin with a definition below its title. */
const saying: ReadonlySet<Slide['type']> = new Set(['content', 'title', 'section']);

/** Puts questions into words; those whose answer stands on no slide are left out. */
export function wordQuestions(
  questions: readonly Question[],
  slides: readonly Slide[],
  words: Words['quiz'],
): WordedQuestion[] {
  const { claim } = createSlideIds();
  const worded = questions.flatMap((question): WordedQuestion[] => {
    const { type, text, answer, aliases, line } = question;
    const holding = slides.filter(
      ({ source, title, type: kind, handoutOnly }) =>
        source.first <= line && source.last >= line && title && saying.has(kind) && !handoutOnly,
    );
    const slide = holding.find(({ type: kind }) => kind === 'content') ?? holding[0];
    if (!slide?.title) return [];
    const source = readTitle(slide.title.content);
    // A title of the same words would give it away, or be the question again.
    const isMissing = type === 'missing';
    return [
      {
        id: claim(`quiz-${slide.id}`),
        task: isMissing ? words.missing : words.stands.replace('{name}', text),
        text: isMissing ? text : undefined,
        answer,
        aliases,
        source,
        slide: slide.id,
      },
    ];
  });
  return spread(worded);
}

/** As many as may be, from all of the lecture. */
function spread(questions: readonly WordedQuestion[]): WordedQuestion[] {
  const step = Math.max(1, questions.length / maxQuestions);
  return questions.filter(
    (_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step),
  );
}

/** Puts questions at the end of a lecture, each with its answer after it. */
export function addQuiz(
  slides: readonly Slide[],
  questions: readonly WordedQuestion[],
  words: Words['quiz'],
): readonly Slide[] {
  if (questions.length === 0) return slides;
  const { claim } = createSlideIds();
  for (const { id } of slides) claim(id);
  const source = slides.at(-1)?.source ?? { first: 1, last: 1 };
  const title = { depth: 2, content: [toText(words.title)] } as const;
  const asked = questions.flatMap((question, index): Slide[] => {
    const { id, task, text, answer } = question;
    const place = { title, breadcrumb: [], chapter: words.title, source };
    const ask: RootContent[] = [
      paragraph([{ type: 'strong', children: [toText(task)] }]),
      ...(text === undefined ? [] : [paragraph([toText(text)])]),
    ];
    const reply: RootContent[] = [
      paragraph(text === undefined ? [emphasise(answer)] : fillGap(text, answer)),
      paragraph([toText(`${words.source}: ${question.source}`)]),
    ];
    return [
      createSlide('content', claim(id), { ...place, continued: index > 0, blocks: ask }),
      createSlide('answer', claim(`${id}-answer`), { ...place, continued: true, blocks: reply }),
    ];
  });
  return [...slides, ...asked];
}

function fillGap(text: string, answer: string): PhrasingContent[] {
  const at = text.indexOf(gap);
  return [toText(text.slice(0, at)), emphasise(answer), toText(text.slice(at + gap.length))];
}

function emphasise(text: string): PhrasingContent {
  return { type: 'strong', children: [toText(text)] };
}

function toText(value: string): PhrasingContent {
  return { type: 'text', value };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}
