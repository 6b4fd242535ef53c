/** The table of outputs: one file a format. Only what is asked for is made. */
import type { Format } from '../options/formats.ts';
import { makeHandout } from './handout.ts';
import { makeHtml } from './html.ts';
import { makeMermaid } from './mermaid.ts';
import { makeNotesText } from './notes-text.ts';
import type { MakeOutput, OutputNote, OutputPart } from './output.ts';
import { makePdf } from './pdf.ts';
import { makeText } from './text.ts';

// What few builds ask for is loaded by those alone.
const outputs: Readonly<Record<Format, MakeOutput>> = {
  anki: async (note) => (await import('./quiz-files.ts')).makeAnki(note),
  gfm: async (note) => (await import('./gfm.ts')).makeGfm(note),
  gift: async (note) => (await import('./quiz-files.ts')).makeGift(note),
  handout: makeHandout,
  html: makeHtml,
  marp: async (note) => (await import('./marp.ts')).makeMarp(note),
  mermaid: makeMermaid,
  notes: makeNotesText,
  pdf: makePdf,
  png: async (note) => (await import('./images/png.ts')).makePng(note),
  pptx: async (note) => (await import('./pptx.ts')).makePptx(note),
  text: makeText,
};

/** Makes the files of a format. */
export function makeOutput(format: Format, note: OutputNote): Promise<readonly OutputPart[]> {
  return outputs[format](note);
}
