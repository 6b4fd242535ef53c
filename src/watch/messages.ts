import { fillAssets } from '../html/fill.ts';
import { describeProblem } from '../problems/describe-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { ServerMessage, WatchFrame, WatchProblem } from '../protocol/watch-message.ts';
import type { DeckState, WatchedSlide, WatchedSlides } from './watched-deck.ts';

/** What pages of the state before must be told to show the state after. */
export function createMessages(before: DeckState | undefined, after: DeckState): ServerMessage[] {
  const problems = createProblemMessage(after);
  if (!before || before.version === after.version) return [problems];
  const isSameShape =
    before.pageHash === after.pageHash &&
    before.slides.length === after.slides.length &&
    before.slides.every(({ id }, index) => id === after.slides[index]?.id);
  const changed = after.slides.filter(({ html }, index) => html !== before.slides[index]?.html);
  if (!isSameShape) return [{ type: 'reload', focus: findEdited(before, changed) }, problems];
  const frames = fillFrames({ ...after, slides: changed });
  return [{ type: 'frames', version: after.version, frames, focus: findOwn(changed) }, problems];
}

/** What pages can be shown before it is certain. */
export function createPreview(edited: WatchedSlides, version: number): ServerMessage {
  return {
    type: 'preview',
    version,
    frames: fillFrames(edited),
    focus: findOwn(edited.slides),
  };
}

/** Slides with all that they name. */
function fillFrames({ slides, assets }: WatchedSlides): WatchFrame[] {
  return slides.map(({ id, html }) => ({ id, html: fillAssets(html, assets) }));
}

/** What is wrong with the note now. */
export function createProblemMessage(state: DeckState): ServerMessage {
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
