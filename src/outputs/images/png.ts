/** A picture of each slide, as it is at its last step. */
import { callPage } from '../../browser/call-page.ts';
import { pageSize } from '../../browser/offline-page.ts';
import { countClass } from '../../html/foreign.ts';
import { takesSlide } from '../../options/slide-ranges.ts';
import type { SlideFrame } from '../../render/deck-pages.ts';
import type { OutputNote, OutputPart } from '../output.ts';
import { markPng } from './mark-png.ts';

/** A slide to be drawn. */
interface Shown extends SlideFrame {
  readonly name: string;
  /** Numbered formulas of the slides before. */
  readonly equations: number;
}

/** A file for each slide that is asked for, called by its number. The same deck gives the same bytes in the same browser. */
export async function makePng(note: OutputNote): Promise<OutputPart[]> {
  const shown = findShown(note);
  if (shown.length === 0) return [];
  const { scale } = note.settings;
  return note.usePage(async (page) => {
    const parts: OutputPart[] = [];
    let size = pageSize;
    await page.setViewport({ ...size, deviceScaleFactor: scale });
    try {
      for (const slide of shown) {
        const { width, height } = slide.size;
        if (width !== size.width || height !== size.height) {
          size = { width, height };
          await page.setViewport({ ...size, deviceScaleFactor: scale });
        }
        await callPage(page, 'showAlone', slide.html, slide.equations);
        parts.push({ file: slide.name, bytes: markPng(await page.screenshot({ type: 'png' })) });
      }
    } finally {
      // What is measured or printed next finds the page as it was.
      await page.setViewport(pageSize);
      await callPage(page, 'showPrint', '');
    }
    return parts;
  });
}

function findShown({ deck, renderer, settings }: OutputNote): Shown[] {
  const digits = Math.max(3, String(deck.slides.length).length);
  let equations = 0;
  return renderer.renderFrames(deck.slides).flatMap((frame, index) => {
    const number = index + 1;
    const before = equations;
    const html = renderer.fill(frame.html);
    equations += countClass(html, 'eqn-num');
    if (!takesSlide(settings.slides, number)) return [];
    const name = `${String(number).padStart(digits, '0')}.png`;
    return [{ ...frame, html, name, equations: before }];
  });
}
