/** The title of a slide: what the outline shows, and what screen readers go by. */
import type {
  Box,
  SeenParagraph,
  SeenRun,
  SeenSlide,
  SeenTheme,
  SeenTitle,
} from '../page/seen-slide.ts';
import { type Placeholder, textRoom } from './design.ts';
import { findScale } from './fit-text.ts';
import { findMainColour } from './main-colour.ts';
import type { SlidePlan } from './plan-slide.ts';
import { writeTextShape } from './shape.ts';
import type { SlideContext } from './slide-context.ts';
import { nameLanguage, writeParagraphs, writeSizes } from './text.ts';
import { element, text, type Xml } from './xml.ts';

/** What a slide is called, and whether all see it. */
export interface SlideFacts {
  /** What follows its title, where another slide has the same. */
  readonly mark: string | undefined;
  /** What stands for the title of a slide that has none. */
  readonly name: string;
  readonly isHidden: boolean;
  /** Where it stands among all slides, from 1. */
  readonly number: number;
}

interface TitleContext {
  readonly facts: SlideFacts;
  readonly context: SlideContext;
  readonly plan: SlidePlan;
}

/** Writes the title; a slide that has none gets one that nobody sees. */
export function writeTitle(slide: SeenSlide, tools: TitleContext): Xml | undefined {
  const { facts, context, plan } = tools;
  const { title } = slide;
  const placeholder = plan.layout.title;
  if (!placeholder) return undefined;
  const { isTemplate } = context.design;
  const id = context.nextId();
  if (!title) return writeUnseenTitle(id, tools);
  const seen = isTemplate ? title.paragraph : setOnPaper(title.paragraph, plan, context.theme);
  const whole = markTitle(seen, facts.mark, context.theme.muted);
  const box = isTemplate ? placeholder.box : placeTitle(placeholder, title, plan);
  const shown = isTemplate ? setTitle(whole, placeholder.size) : whole;
  const scale = findScale([shown], textRoom(box, placeholder));
  const isOther =
    placeholder.isUnsized === true ||
    Math.abs(shown.size * scale - placeholder.size) / placeholder.size > 0.03;
  const colour = findMainColour(whole.runs) ?? slide.ink;
  return writeTextShape({
    id,
    name: 'Title',
    placeholder,
    box: box === placeholder.box ? undefined : box,
    listStyle: isOther
      ? writeSizes(new Map([[0, shown.size]]), { scale, hasBullets: false })
      : undefined,
    paragraphs: writeParagraphs([isTemplate ? { ...shown, align: 'start' } : shown], {
      ...context.text,
      base: {
        colour: isTemplate ? colour : colourOfLayout(plan.kind, context.theme),
        isBold: whole.runs.some(({ bold }) => bold),
      },
      sizeOf: () => shown.size,
      gapOf: () => undefined,
      scale,
      hasBullets: false,
    }),
  });
}

function colourOfLayout(kind: SlidePlan['kind'], { coverInk, ink }: SeenTheme): string {
  return kind === 'title' || kind === 'section' ? coverInk : ink;
}

/** A title that stands in a panel on the deck's slide, but in none of its layout's. */
function setOnPaper(
  paragraph: SeenParagraph,
  { kind }: SlidePlan,
  theme: SeenTheme,
): SeenParagraph {
  if (colourOfLayout(kind, theme) !== theme.ink) return paragraph;
  const runs = paragraph.runs.map((run) =>
    run.colour === theme.coverInk ? { ...run, colour: theme.ink } : run,
  );
  return { ...paragraph, runs };
}

/** A second slide of the same title says so. */
function markTitle(
  paragraph: SeenParagraph,
  mark: string | undefined,
  muted: string,
): SeenParagraph {
  const last = paragraph.runs.at(-1);
  if (mark === undefined || !last) return paragraph;
  const run: SeenRun = { text: ` ${mark}`, colour: muted, size: Math.min(last.size, 24) };
  return { ...paragraph, runs: [...paragraph.runs, run] };
}

/** A title as a template sets it. */
function setTitle(paragraph: SeenParagraph, size: number): SeenParagraph {
  const runs = paragraph.runs.map((run) => ({ ...run, size: (run.size / paragraph.size) * size }));
  return { ...paragraph, size, lineHeight: 1.2 * size, runs };
}

/** A title of several lines needs more than its layout gives; on a title slide without more text it stands lower. */
function placeTitle(placeholder: Placeholder, { box: seen }: SeenTitle, plan: SlidePlan): Box {
  const { box } = placeholder;
  if (plan.kind === 'title') {
    const [subtitle] = plan.layout.bodies;
    const hasMore = plan.blocks.some((one) => one.placeholder === subtitle);
    const end = Math.min(
      seen.y + seen.height,
      subtitle ? subtitle.box.y + subtitle.box.height : Infinity,
    );
    return hasMore ? box : { ...box, height: end - box.y };
  }
  if (seen.height <= box.height + 14) return box;
  return { ...box, y: Math.min(box.y, seen.y), height: seen.height };
}

/** A slide without a title has one that nobody sees: the outline and screen readers need it. */
function writeUnseenTitle(id: number, { facts, context, plan }: TitleContext): Xml {
  const { width } = context.design;
  const words = [facts.name, facts.mark].filter(Boolean).join(' ');
  const run = element(
    'a:r',
    {},
    element('a:rPr', { lang: nameLanguage(context.text.lang) }),
    element('a:t', {}, text(words)),
  );
  return writeTextShape({
    id,
    name: 'Title',
    placeholder: plan.layout.title,
    box: { x: 0, y: -80, width, height: 60 },
    paragraphs: [element('a:p', {}, run)],
  });
}
