import type { BuildEvent } from '../build/build-notes.ts';
import type { LeftOutNote, LeftOutReason } from '../build/find-lectures.ts';
import { renderCount } from './count.ts';
import type { Report } from './report.ts';

/** Shows on a terminal what a run is busy with. */
export function showEvent(event: BuildEvent, verb: string, report: Report): void {
  if (event.type === 'note-started') {
    report.showProgress(`${renderPlace(verb, event)} ${event.note}`);
  } else if (event.type === 'note-step') {
    const { step, slides, note } = event;
    const doing = step === 'layout' ? 'laying out' : `making ${step} of`;
    // A terminal may have no room for the whole of the name.
    report.showProgress(
      `${renderPlace(verb, event)} ${doing} ${renderCount(slides, 'slide')}: ${note}`,
    );
  } else if (event.type === 'notes-left-out') {
    report.printNews(`Left out: ${event.notes.map(renderLeftOut).join(', ')}`);
  } else if (event.type === 'cache-failed') {
    report.printNews(`The cache cannot be used (${event.message}); all is made anew.`);
  } else if (event.type === 'browser-unpacking') {
    const percent = Math.floor((event.done / event.total) * 100);
    report.showProgress(`Unpacking the browser that comes with Lectern, this once: ${percent} %`);
  }
}

function renderPlace(verb: string, { index, total }: { index: number; total: number }): string {
  return total === 1 ? `${verb}:` : `${verb} ${index + 1} of ${total}:`;
}

const reasons: Readonly<Record<LeftOutReason, string>> = {
  draft: ' (a draft)',
  excluded: ' (by the config file)',
  readme: '',
  underscore: '',
};

function renderLeftOut({ note, reason }: LeftOutNote): string {
  return note + reasons[reason];
}
