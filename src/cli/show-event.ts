import type { BuildEvent } from '../build/build-notes.ts';
import type { Report } from './report.ts';

/** Shows on a terminal what a run is busy with. */
export function showEvent(event: BuildEvent, verb: string, report: Report): void {
  if (event.type === 'note-started') {
    report.showProgress(`${verb} ${event.note} (${event.index + 1} of ${event.total}) ...`);
  } else if (event.type === 'cache-failed') {
    report.printNews(`The cache cannot be used (${event.message}); all is made anew.`);
  } else if (event.type === 'browser-unpacking') {
    const percent = Math.floor((event.done / event.total) * 100);
    report.showProgress(
      `Unpacking the browser that comes with Lectern, this once: ${percent} % ...`,
    );
  }
}
