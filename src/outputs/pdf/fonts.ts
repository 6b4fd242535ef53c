/**
 * Each run has the part of a font that its own text needs. Parts of one TrueType font become one; fonts of other kinds are
 * shared where they are equal.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import {
  changeCharacters,
  readCharacters,
  readUsualWidth,
  readWidths,
  renderWidths,
} from './font-maps.ts';
import { findReference, listReferences, type PdfObject } from './objects.ts';
import type { PrintedRun } from './run.ts';
import { type FontSubset, mergeFontSubsets, readFontSubset } from './truetype.ts';
import type { PdfWriter } from './writer.ts';

/** The font of a run. */
interface RunFont {
  readonly run: PrintedRun;
  readonly id: number;
  /** Of its parts: dictionaries, but for the last. */
  readonly font: string;
  readonly cid: string;
  readonly descriptor: string;
  readonly characters: string;
  readonly subset: FontSubset;
}

/** Writes fonts that several runs have parts of, and has them stand for these parts. */
export function mergeFonts(runs: readonly PrintedRun[], writer: PdfWriter): void {
  const groups = new Map<string, RunFont[]>();
  for (const run of runs)
    for (const [id, { text }] of run.file.objects) {
      const font = type0.test(text) ? readFont(run, id) : undefined;
      if (!font) continue;
      const key = nameFont(font);
      groups.set(key, [...(groups.get(key) ?? []), font]);
    }
  for (const [index, fonts] of [...groups.values()].entries()) {
    if (fonts.length < 2) continue;
    const merged = writeFont(fonts, tagOf(index), writer);
    if (merged !== undefined) for (const { run, id } of fonts) run.alias(id, merged);
  }
}

const type0 = /^<<\/Type \/Font\n\/Subtype \/Type0\n/;

/** Reads a font that is TrueType, and whose glyphs stand beside each other and not below. */
function readFont(run: PrintedRun, id: number): RunFont | undefined {
  const { textOf, file } = run;
  const font = textOf(id);
  const [descendant = 0] = listReferences(/\/DescendantFonts \[[^\]]*\]/.exec(font)?.[0] ?? '');
  const cid = textOf(descendant);
  const descriptor = textOf(findReference(cid, 'FontDescriptor') ?? 0);
  const program = file.objects.get(findReference(descriptor, 'FontFile2') ?? 0);
  const characters = file.objects.get(findReference(font, 'ToUnicode') ?? 0);
  if (!program || !characters || /\/D?W2 /.test(cid)) return undefined;
  const subset = readFontSubset(readStream(program));
  if (!subset) return undefined;
  return { run, id, font, cid, descriptor, characters: readStream(characters).toString(), subset };
}

function readStream({ text, stream = new Uint8Array() }: PdfObject): Buffer {
  return /\/Filter \/FlateDecode/.test(text) ? inflateSync(stream) : Buffer.from(stream);
}

/** Equal for parts of the same font: what is said of it as a whole. */
function nameFont({ cid, descriptor }: RunFont): string {
  return (descriptor + withoutWidths(cid)).replace(/\d+ 0 R/g, '').replace(/\/[A-Z]{6}\+/g, '/');
}

/** The text of a CID font up to its widths, which it ends with: which one is usual depends on the glyphs of a part. */
function withoutWidths(cid: string): string {
  return cid.replace(/\n\/W \[(?:[^[\]]|\[[^\]]*\])*\]/, '').replace(/\n\/DW [\d.-]+/, '');
}

/** Six letters before the name of a font say that it is a part of one. */
function tagOf(index: number): string {
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCodePoint(65 + (Math.floor(index / 26 ** place) % 26)),
  ).join('');
}

/** Writes a font of all parts; gives its number, undefined where they are not parts of one. */
function writeFont(fonts: readonly RunFont[], tag: string, writer: PdfWriter): number | undefined {
  const [first] = fonts;
  const program = mergeFontSubsets(fonts.map(({ subset }) => subset));
  const subset = program && readFontSubset(program);
  if (!first || !subset) return undefined;
  const named = (text: string): string => text.replace(/\/[A-Z]{6}\+/g, `/${tag}+`);
  const point = (text: string, key: string, id: number): string =>
    named(text).replace(new RegExp(`/${key} (\\[?)\\d+ 0 R`), `/${key} $1${id} 0 R`);
  const file = writer.share(compress(program, `/Length1 ${program.length}\n`));
  const descriptor = writer.share({ text: point(first.descriptor, 'FontFile2', file) });
  const cid = point(withoutWidths(first.cid), 'FontDescriptor', descriptor);
  const descendant = writer.share({ text: cid.replace(/>>$/, `${mergeWidths(fonts, subset)}>>`) });
  const characters = new Map(fonts.flatMap((each) => [...readCharacters(each.characters)]));
  const cmap = Buffer.from(changeCharacters(first.characters, characters));
  const text = point(first.font, 'DescendantFonts', descendant);
  return writer.share({ text: point(text, 'ToUnicode', writer.share(compress(cmap, ''))) });
}

/**
 * The widths that parts give, and else those of the font: a part may have a glyph that it does not use, because others are
 * made of it, and then says nothing of it, or 0.
 */
function mergeWidths(fonts: readonly RunFont[], { glyphs, unitsPerEm }: FontSubset): string {
  const given = fonts.map(({ cid }) => readWidths(cid));
  const usual = readUsualWidth(fonts[0]?.cid ?? '');
  const widths = glyphs.flatMap(({ outline, advance }, glyph) => {
    const known = given.map((each) => each.get(glyph) ?? 0).find((width) => width !== 0);
    if (known === undefined && outline.length === 0 && advance === 0) return [];
    return [[glyph, known ?? (advance * 1000) / unitsPerEm] as const];
  });
  const others = widths.filter(([, width]) => width !== usual);
  return `${others.length > 0 ? `\n${renderWidths(others)}` : ''}\n/DW ${usual}`;
}

function compress(bytes: Buffer, entries: string): PdfObject {
  const stream = deflateSync(bytes, { level: 9 });
  return { text: `<<${entries}/Filter /FlateDecode\n/Length ${stream.length}>>`, stream };
}
