/**
 * Problem: a font draws the apostrophe and the letter ʼ (U+02BC) with one glyph, and Chromium says that a glyph stands for
 * the lower of two characters: who copies or searches "don’t" would have a letter that nobody wrote.
 * Limits: where a note has that letter, as a few do in Ukrainian, it is an apostrophe in the PDF.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import { changeCharacters, readCharacters } from '../font-maps.ts';
import { findReference, type PdfFile, type PdfObject } from '../objects.ts';

const letter = '02BC';
const apostrophe = '2019';

/** Gives a PDF whose fonts say that they have apostrophes. */
export function nameApostrophes(file: PdfFile): PdfFile {
  const objects = new Map(file.objects);
  for (const { text } of file.objects.values()) {
    const id = findReference(text, 'ToUnicode');
    const changed = id === undefined ? undefined : changeMap(file.objects.get(id));
    if (changed) objects.set(id!, changed);
  }
  return { ...file, objects };
}

function changeMap(map: PdfObject | undefined): PdfObject | undefined {
  if (!map?.stream || !map.text.includes('/FlateDecode')) return undefined;
  const cmap = inflateSync(map.stream).toString('latin1');
  const characters = readCharacters(cmap);
  if (![...characters.values()].includes(letter)) return undefined;
  for (const [glyph, units] of characters) if (units === letter) characters.set(glyph, apostrophe);
  const stream = deflateSync(changeCharacters(cmap, characters), { level: 9 });
  return { text: map.text.replace(/\/Length \d+/, `/Length ${stream.length}`), stream };
}
