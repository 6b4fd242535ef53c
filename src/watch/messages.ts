import type { LiveSlide, LiveState } from './watched-deck.ts';
import { describeProblem } from '../problems/describe-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { ServerMessage, WatchProblem } from '../protocol/watch-message.ts';

/** What pages of the state before must be told to show the state after. */
export function createMessages(before: LiveState | undefined, after: LiveState): ServerMessage[] {
  const problems = createProblemMessage(after);
  if (!before || before.version === after.version) return [problems];
  const isSameShape =
    before.around === after.around &&
    before.slides.length === after.slides.length &&
    before.slides.every(({ id }, index) => id === after.slides[index]?.id);
  const changed = after.slides.filter(({ html }, index) => html !== before.slides[index]?.html);
  if (!isSameShape) return [{ type: 'reload', focus: findEdited(before, changed) }, problems];
  const frames = changed.map(({ id, html }) => ({ id, html }));
  return [{ type: 'frames', version: after.version, frames, focus: findOwn(changed) }, problems];
}

/** What pages can be shown before it is certain. */
export function createPreview(slides: readonly LiveSlide[], version: number): ServerMessage {
  return {
    type: 'preview',
    version,
    frames: slides.map(({ id, html }) => ({ id, html })),
    focus: findOwn(slides),
  };
}

/** What is wrong with the note now. */
export function createProblemMessage(state: LiveState): ServerMessage {
  return {
    type: 'problems',
    problems: state.problems.flatMap((each) => renderProblem(each, state)),
  };
}

/** Where the author writes, among slides that have new places too: the first that says something else than before. */
function findEdited(before: LiveState, changed: readonly LiveSlide[]): string | undefined {
  const said = new Set(before.slides.map(({ html }) => withoutPlace(html)));
  return findOwn(changed.filter(({ html }) => !said.has(withoutPlace(html))));
}

/** The first of these slides; agendas and maps follow of themselves. */
function findOwn(slides: readonly LiveSlide[]): string | undefined {
  const own = slides.find(({ html }) => !/data-type="(?:title|agenda|section|map)"/.test(html));
  return (own ?? slides[0])?.id;
}

function withoutPlace(html: string): string {
  return html.replace(
    / (?:aria-label="[^"]*"(?=>)|data-(?:slide|source|marpit-pagination(?:-total)?)="[^"]*")/g,
    '',
  );
}

function renderProblem(problem: Problem, { lines }: LiveState): WatchProblem[] {
  const { file, range } = problem;
  const { line, column } = range.start;
  const { severity, reason, hint } = describeProblem(problem);
  if (severity === 'info') return [];
  return [
    { file, line, column, severity, reason, hint, excerpt: (lines[line - 1] ?? '').slice(0, 200) },
  ];
}
