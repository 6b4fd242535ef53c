import { createElement } from './create-element.ts';
import { findPart } from './find-part.ts';

/** Shows a line of text for a while, and reads it aloud; with an action, until it is taken. */
export type Say = (text: string, action?: NoticeAction) => void;

/** What a notice offers to do. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** Milliseconds that a notice stays. */
const stay = 8000;

/** Gives what shows notices. */
export function createNotices(): Say {
  const region = findPart('notices');
  return (text, action) => {
    const notice = createElement('p', { class: 'player-notice' }, [text]);
    if (action) {
      const click = (): void => {
        notice.remove();
        action.run();
      };
      notice.append(createElement('button', { type: 'button', click }, [action.label]));
    } else setTimeout(() => notice.remove(), stay);
    region.replaceChildren(notice);
  };
}
