import { styleText } from 'node:util';
import { clean } from './problem-text.ts';
import type { Terminal } from './terminal.ts';

/** The one line of a terminal that says what is being done, and from the second second on how long the run takes. */
export interface Progress {
  readonly show: (text: string) => void;
  /** Gives the line free for what is printed. */
  readonly end: () => void;
  /** Leaves it as it is. */
  readonly stop: () => void;
}

const erase = '\r\u001B[2K';

/** Creates the line; nothing is shown yet. */
export function createProgress(terminal: Terminal): Progress {
  const started = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let isShown = false;
  const draw = (text: string): void => {
    const seconds = Math.floor((performance.now() - started) / 1000);
    const end = ` ...${seconds > 0 ? ` ${seconds} s` : ''}`;
    const room = Math.max((terminal.columns || 80) - 1 - end.length, 0);
    const line = clean(text).slice(0, room) + end;
    terminal.write(erase + styleText('dim', line, { stream: terminal }));
    isShown = true;
  };
  return {
    show(text) {
      clearInterval(timer);
      draw(text);
      timer = setInterval(() => draw(text), 1000).unref();
    },
    end() {
      clearInterval(timer);
      if (isShown) terminal.write(erase);
      isShown = false;
    },
    stop: () => clearInterval(timer),
  };
}
