import type { Assets } from '../html/assets.ts';
import type { SendHtml } from '../html/sent.ts';
import { describeProblem } from '../problems/describe-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { FramesMessage, ServerMessage, WatchProblem } from '../protocol/watch-message.ts';
import type { DeckState } from './watched-deck.ts';
import type { WatchedSlide, WatchedSlides } from './watched-slides.ts';

/** Slides that changed, before it is known what of them a page has. */
export interface ChangedFrames extends Pick<FramesMessage, 'type' | 'version' | 'focus'> {
  /** Linked. */
  readonly frames: readonly { readonly id: string; readonly html: string }[];
  /** What frames name. */
  readonly assets: Assets;
}

/** What pages are told. */
export type PageMessage = Exclude<ServerMessage, FramesMessage> | ChangedFrames;

/** A message for one page, as it is sent to it; `sendHtml` is that page's. */
export function prepareMessage(message: PageMessage, sendHtml: SendHtml): ServerMessage {
  if (!('frames' in message)) return message;
  const { frames, assets, ...rest } = message;
  const linked = frames.map(({ html }) => html);
  return { ...rest, ids: frames.map(({ id }) => id), html: sendHtml(linked, assets) };
}

/** What pages of the state before must be told to show the state after. */
export function createMessages(before: DeckState | undefined, after: DeckState): PageMessage[] {
  const problems = createProblemMessage(after);
  if (!before || before.version === after.version) return [problems];
  const isSameShape =
    before.pageHash === after.pageHash &&
    before.slides.length === after.slides.length &&
    before.slides.every(({ id }, index) => id === after.slides[index]?.id);
  const changed = after.slides.filter(({ html }, index) => html !== before.slides[index]?.html);
  if (!isSameShape) return [{ type: 'reload', focus: findEdited(before, changed) }, problems];
  const { version, assets } = after;
  return [createFrames('frames', { slides: changed, assets }, version), problems];
}

/** What pages can be shown before it is certain. */
export function createPreview(edited: WatchedSlides, version: number): PageMessage {
  return createFrames('preview', edited, version);
}

function createFrames(
  type: ChangedFrames['type'],
  { slides, assets }: WatchedSlides,
  version: number,
): ChangedFrames {
  const frames = slides.map(({ id, html }) => ({ id, html }));
  return { type, version, frames, assets, focus: findOwn(slides) };
}

/** What is wrong with the note now. */
export function createProblemMessage(state: DeckState): PageMessage {
  return {
    type: 'problems',
    problems: state.problems.flatMap((each) => renderProblem(each, state)),
  };
}

/** Where the author writes, among slides that have new places too: the first that says something else than before. */
function findEdited(before: DeckState, changed: readonly WatchedSlide[]): string | undefined {
  const known = new Set(before.slides.map(({ hash }) => hash));
  return findOwn(changed.filter(({ hash }) => !known.has(hash)));
}

const generated: readonly WatchedSlide['type'][] = ['title', 'agenda', 'section', 'map'];

/** The first of these slides; agendas and maps follow of themselves. */
function findOwn(slides: readonly WatchedSlide[]): string | undefined {
  const own = slides.find(({ type }) => !generated.includes(type));
  return (own ?? slides[0])?.id;
}

/** Characters of a line that a page shows. */
const maxExcerpt = 200;

function renderProblem(problem: Problem, { lines }: DeckState): WatchProblem[] {
  const { file, range } = problem;
  const { line, column } = range.start;
  const { severity, reason, hint } = describeProblem(problem);
  if (severity === 'info') return [];
  const excerpt = (lines[line - 1] ?? '').slice(0, maxExcerpt);
  return [{ file, line, column, severity, reason, hint, excerpt }];
}
