/** The speaker's notes as plain text: to read from a phone, to print anywhere, to search. */
import type { RootContent } from 'mdast';
import { anyBlock, plainText } from '../blocks/blocks.ts';
import { readTitle, textOf } from '../blocks/phrasing.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import { planTimes } from '../protocol/plan-times.ts';
import type { OutputNote, OutputPart } from './output.ts';

/** Columns of a line; lines of code, formulas and tables may be longer. */
const maxWidth = 78;

/** Each slide's number, title and time with its notes below, private ones too; with `--no-notes` these alone. */
export function makeNotesText({ deck, settings }: OutputNote): Promise<OutputPart[]> {
  const digits = String(deck.slides.length).length;
  const { starts } = planTimes(deck.slides.map(readAll), deck.meta.duration);
  const entries = deck.slides.flatMap((slide, index) => {
    const lead = `${String(index + 1).padStart(digits)}  `;
    const time = renderTime(starts[index] ?? 0);
    return renderEntry(settings.notes ? slide : { ...slide, notes: [] }, { lead, time });
  });
  const text = `${entries.join('\n').trimEnd()}\n`;
  return Promise.resolve([{ bytes: new TextEncoder().encode(text) }]);
}

/** What is read and said. */
function readAll({ title, blocks, notes }: LaidOutSlide): string {
  const said = notes.flatMap((note) => note.blocks);
  return [textOf(title?.content ?? []), ...[...blocks, ...said].map(plainText)].join(' ');
}

/** Minutes from the start as "3:15", or "1:03:15". */
function renderTime(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, ...rest] = parts;
  const shown = hours > 0 ? parts : rest;
  return shown
    .map((part, index) => (index === 0 ? `${part}` : `${part}`.padStart(2, '0')))
    .join(':');
}

/** Titles of slides without notes follow each other like a list; blank lines set notes apart. */
function renderEntry(
  { title, part, notes }: LaidOutSlide,
  { lead, time }: { readonly lead: string; readonly time: string },
): string[] {
  const mark = part ? ` (${part.number}/${part.total})` : '';
  const name = title ? `${readTitle(title.content)}${mark}` : '';
  const max = maxWidth - lead.length;
  const blocks = notes.flatMap((note) => note.blocks.map((block) => renderBlock(block, max)));
  const filled = blocks.filter((lines) => lines.some((line) => line !== ''));
  if (name === '' && filled.length === 0) return [];
  const indent = ' '.repeat(lead.length);
  const head = (lead + wrapLine(`${name} [${time}]`.trim(), max).join(`\n${indent}`)).trimEnd();
  const body = filled.map((lines) => lines.map((line) => (indent + line).trimEnd()).join('\n'));
  return [head, ...body.map((text) => `\n${text}`), ...(body.length > 0 ? [''] : [])];
}

/** A line of code or a row of a table is broken by nobody. */
function renderBlock(block: RootContent, max: number): readonly string[] {
  const lines = anyBlock.plain(block);
  if (['code', 'math', 'table'].includes(block.type)) return lines;
  return lines.flatMap((line) => wrapLine(line, max));
}

/** Characters of scripts without spaces, which are two columns wide. */
const unspaced = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}';

const wide = new RegExp(`[${unspaced}\\p{sc=Hangul}\\u3000-\\u303f\\uff01-\\uff60]`, 'gu');

/** Such a character with the punctuation that belongs to it, or a word; with the spaces behind. */
const pieces = new RegExp(
  `[\\p{Ps}\\p{Pi}]*[${unspaced}][\\p{Pe}\\p{Pf}\\p{Po}\\p{Lm}]*\\s*|(?:(?![${unspaced}])\\S)+\\s*`,
  'gu',
);

/** A text in lines of at most `max` columns where its words allow; those of an item hang below its text. */
function wrapLine(text: string, max: number): string[] {
  const [lead = ''] = /^ *(?:- )?/.exec(text) ?? [];
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  for (const [piece] of text.slice(lead.length).matchAll(pieces)) {
    if (!isEmpty && widthOf(line + piece.trimEnd()) > max) {
      lines.push(line.trimEnd());
      line = ' '.repeat(lead.length);
    }
    line += piece;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}

function widthOf(text: string): number {
  return Array.from(text).length + (text.match(wide)?.length ?? 0);
}
