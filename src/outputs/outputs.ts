/** The table of outputs: one file a format. Only what is asked for is made. */
import type { Format } from '../options/formats.ts';
import { makeGfm } from './gfm.ts';
import { makeHandout } from './handout.ts';
import { makeHtml } from './html.ts';
import { makePng } from './images/png.ts';
import { makeMarp } from './marp.ts';
import { makeMermaid } from './mermaid.ts';
import { makeNotesText } from './notes-text.ts';
import type { MakeOutput, OutputNote, OutputPart } from './output.ts';
import { makePdf } from './pdf.ts';
import { makePptx } from './pptx.ts';
import { makeAnki, makeGift } from './quiz-files.ts';
import { makeText } from './text.ts';

const outputs: Readonly<Record<Format, MakeOutput>> = {
  anki: makeAnki,
  gfm: makeGfm,
  gift: makeGift,
  handout: makeHandout,
  html: makeHtml,
  marp: makeMarp,
  mermaid: makeMermaid,
  notes: makeNotesText,
  pdf: makePdf,
  png: makePng,
  pptx: makePptx,
  text: makeText,
};

/** Makes the files of a format. */
export function makeOutput(format: Format, note: OutputNote): Promise<readonly OutputPart[]> {
  return outputs[format](note);
}
