import type { BuildEvent } from '../build/build-notes.ts';
import { renderCount } from './count.ts';
import type { Report } from './report.ts';

/** Shows on a terminal what a run is busy with. */
export function showEvent(event: BuildEvent, verb: string, report: Report): void {
  if (event.type === 'note-started') {
    report.showProgress(`${verb} ${renderPlace(event)}`);
  } else if (event.type === 'note-step') {
    const { step, slides } = event;
    const doing = step === 'layout' ? 'laying out' : `making ${step} of`;
    report.showProgress(`${verb} ${renderPlace(event)}: ${doing} ${renderCount(slides, 'slide')}`);
  } else if (event.type === 'cache-failed') {
    report.printNews(`The cache cannot be used (${event.message}); all is made anew.`);
  } else if (event.type === 'browser-unpacking') {
    const percent = Math.floor((event.done / event.total) * 100);
    report.showProgress(`Unpacking the browser that comes with Lectern, this once: ${percent} %`);
  }
}

function renderPlace({
  note,
  index,
  total,
}: {
  note: string;
  index: number;
  total: number;
}): string {
  return total === 1 ? note : `${note} (${index + 1} of ${total})`;
}
