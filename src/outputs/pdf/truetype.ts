/**
 * Subsets of a TrueType font as one. Chromium leaves out glyphs, and gives those that stay the numbers that they had: what
 * several subsets have together is a subset too.
 */

/** Reads the tables of a font. */
function readTables(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + 16 * index;
      const start = font.readUInt32BE(at + 8);
      return [
        font.toString('latin1', at, at + 4),
        font.subarray(start, start + font.readUInt32BE(at + 12)),
      ];
    }),
  );
}

/** A glyph: its outlines, of no length for a space, and its advance and bearing, 0 where it is left out. */
interface Glyph {
  readonly outline: Buffer;
  readonly advance: number;
  readonly bearing: number;
}

/** A subset of a font. */
export interface FontSubset {
  readonly tables: ReadonlyMap<string, Buffer>;
  /** By their numbers; those that are left out are empty. */
  readonly glyphs: readonly Glyph[];
  /** Of lengths in it. */
  readonly unitsPerEm: number;
}

/** Reads a subset; undefined for a font without the tables of TrueType. */
export function readFontSubset(font: Buffer): FontSubset | undefined {
  const tables = readTables(font);
  const [head, hhea, hmtx, loca, maxp, glyf] = required.map((name) => tables.get(name));
  if (!head || !hhea || !hmtx || !loca || !maxp || !glyf) return undefined;
  const isLong = head.readInt16BE(50) === 1;
  const offsetOf = (index: number): number =>
    isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
  const metrics = hhea.readUInt16BE(34);
  const glyphs = Array.from({ length: maxp.readUInt16BE(4) }, (_, index): Glyph => {
    const own = Math.min(index, metrics - 1);
    const bearing = index < metrics ? 4 * index + 2 : 4 * metrics + 2 * (index - metrics);
    return {
      outline: glyf.subarray(offsetOf(index), offsetOf(index + 1)),
      advance: hmtx.readUInt16BE(4 * own),
      bearing: hmtx.readInt16BE(bearing),
    };
  });
  return { tables, glyphs, unitsPerEm: head.readUInt16BE(18) };
}

const required = ['head', 'hhea', 'hmtx', 'loca', 'maxp', 'glyf'];

/** Programs that outlines need, and what else a PDF asks of a font. */
const kept = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
const programs = ['cvt ', 'fpgm', 'prep'];

/** Gives a font with all glyphs of the subsets; undefined where they are not of one font. */
export function mergeFontSubsets(subsets: readonly FontSubset[]): Buffer | undefined {
  const [first] = subsets;
  if (!first || !subsets.every((each) => isAlike(first, each))) return undefined;
  const count = Math.max(...subsets.map(({ glyphs }) => glyphs.length));
  const glyphs: Glyph[] = [];
  for (let index = 0; index < count; index += 1) {
    const found = subsets.flatMap((each) => each.glyphs[index] ?? []);
    const outlined = found.filter(({ outline }) => outline.length > 0);
    const spaces = found.filter(({ advance }) => advance > 0);
    const [glyph = { outline: Buffer.alloc(0), advance: 0, bearing: 0 }] = [...outlined, ...spaces];
    if (outlined.some(({ outline }) => !outline.equals(glyph.outline))) return undefined;
    glyphs.push(glyph);
  }
  return writeFont(new Map([...first.tables, ...writeGlyphs(first, glyphs)]));
}

/** By programs and measures, but for what depends on the glyphs. */
function isAlike({ tables }: FontSubset, other: FontSubset): boolean {
  const isSame = (name: string, ranges: readonly (readonly [number, number])[]): boolean =>
    ranges.every(([from, to]) => {
      const [one, two] = [tables, other.tables].map((each) => each.get(name)?.subarray(from, to));
      return one === undefined || two === undefined ? one === two : one.equals(two);
    });
  const checksum = 8;
  const locaFormat = 50;
  return (
    programs.every((name) => isSame(name, [[0, Infinity]])) &&
    isSame('head', [
      [0, checksum],
      [checksum + 4, locaFormat],
    ])
  );
}

function writeGlyphs({ tables }: FontSubset, glyphs: readonly Glyph[]): Map<string, Buffer> {
  const outlines = glyphs.map(({ outline }) => pad(outline));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const hmtx = Buffer.alloc(4 * glyphs.length);
  let at = 0;
  for (const [index, { advance, bearing }] of glyphs.entries()) {
    at += outlines[index]?.length ?? 0;
    loca.writeUInt32BE(at, 4 * (index + 1));
    hmtx.writeUInt16BE(advance, 4 * index);
    hmtx.writeInt16BE(bearing, 4 * index + 2);
  }
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((name) =>
    Buffer.from(tables.get(name) ?? []),
  ) as [Buffer, Buffer, Buffer];
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(1, 50);
  hhea.writeUInt16BE(glyphs.length, 34);
  maxp.writeUInt16BE(glyphs.length, 4);
  return new Map([
    ['glyf', Buffer.concat(outlines)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ]);
}

function writeFont(all: ReadonlyMap<string, Buffer>): Buffer {
  const tables = kept.flatMap((name) => {
    const table = all.get(name);
    return table ? [{ name, table, padded: pad(table) }] : [];
  });
  const power = Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let start = directory.length;
  for (const [index, { name, table, padded }] of tables.entries()) {
    const at = 12 + 16 * index;
    directory.write(name, at, 'latin1');
    directory.writeUInt32BE(sumOf(padded), at + 4);
    directory.writeUInt32BE(start, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    start += padded.length;
  }
  const font = Buffer.concat([directory, ...tables.map(({ padded }) => padded)]);
  const head = tables.findIndex(({ name }) => name === 'head');
  const whole = (0xb1b0afba - sumOf(font)) >>> 0;
  font.writeUInt32BE(whole, directory.readUInt32BE(12 + 16 * head + 8) + 8);
  return font;
}

function pad(bytes: Buffer): Buffer {
  const rest = bytes.length % 4;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - rest)]);
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
