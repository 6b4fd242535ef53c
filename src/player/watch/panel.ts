import type { WatchProblem } from '../../protocol/watch-message.ts';
import { createElement } from '../create-element.ts';

/** What is wrong with the notes, over the last good deck. */
export interface Panel {
  readonly show: (problems: readonly WatchProblem[]) => void;
  /** The server is not there. */
  readonly setLost: (isLost: boolean) => void;
}

type Open = (file: string, line: number) => void;

/** Creates the panel; a click on a place opens it in the editor. Errors open the panel, warnings are a number. */
export function createPanel(open: Open): Panel {
  const count = createElement('button', { class: 'watch-count', type: 'button' });
  const list = createElement('ol', { class: 'watch-list' });
  const lost = createElement('p', { class: 'watch-lost', role: 'status', hidden: true }, [
    'lectern watch is not running.',
  ]);
  const panel = createElement(
    'aside',
    { class: 'watch-panel', 'aria-label': 'Problems in the notes', lang: 'en', hidden: true },
    [list, lost, count],
  );
  const setOpen = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    count.setAttribute('aria-expanded', String(isOpen));
  };
  const update = (): void => {
    count.hidden = list.childElementCount === 0;
    panel.hidden = lost.hidden && count.hidden;
  };
  setOpen(false);
  count.addEventListener('click', () => setOpen(list.hidden === true));
  // Keys belong to the panel while it has the focus.
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') setOpen(false);
    event.stopPropagation();
  });
  document.body.append(panel);
  return {
    show(problems) {
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      list.replaceChildren(...problems.map((problem) => createEntry(problem, open)));
      count.textContent = [
        ...describe(errors, 'error'),
        ...describe(problems.length - errors, 'warning'),
      ].join(', ');
      panel.dataset['severity'] = errors > 0 ? 'error' : 'warning';
      setOpen(errors > 0 || (!list.hidden && problems.length > 0));
      update();
    },
    setLost(isLost) {
      lost.hidden = !isLost;
      update();
    },
  };
}

function describe(number: number, word: string): string[] {
  return number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
}

function createEntry(problem: WatchProblem, open: Open): HTMLElement {
  const { file, line, column, severity, reason, hint, excerpt } = problem;
  const click = (): void => open(file, line);
  const place = createElement('button', { class: 'watch-place', type: 'button', click }, [
    `${file}:${line}:${column}`,
  ]);
  return createElement('li', { class: `watch-${severity}` }, [
    place,
    createElement('strong', {}, [reason]),
    ...(excerpt.trim() ? [createElement('code', {}, [excerpt])] : []),
    createElement('span', {}, [hint]),
  ]);
}
