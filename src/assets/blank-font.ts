/*
 * A TrueType font whose glyphs are all empty, one for each character asked for.
 *
 * Emoji are drawn as pictures over their own characters. Without an emoji font the machine would set those characters in
 * whatever it has: boxes of any width, and in a PDF one glyph for all of them, so that copied text is wrong. This font
 * gives each an empty glyph of its own. Tables as in the OpenType specification 1.9; only what a browser's sanitizer
 * asks for.
 */

const unitsPerEm = 1000;
const ascent = 800;
const descent = -200;

/** The font file; `advances` gives each code point's width in thousandths of an em. Same advances, same bytes. */
export function renderBlankFont(advances: ReadonlyMap<number, number>): Uint8Array {
  const glyphs = [...advances].sort(([a], [b]) => a - b);
  const points = glyphs.map(([point]) => point);
  const count = glyphs.length + 1;
  return renderFile({
    'OS/2': renderOs2(points),
    cmap: renderCmap(points),
    glyf: new Uint8Array(4),
    head: renderHead(),
    hhea: pack(
      u32(0x10000),
      u16(ascent, descent, 0, unitsPerEm, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, count),
    ),
    hmtx: pack(u16(0, 0), ...glyphs.map(([, advance]) => u16(advance, 0))),
    loca: new Uint8Array((count + 1) * 2),
    maxp: pack(u32(0x10000), u16(count, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
    name: renderName('Lectern Blank'),
    post: pack(u32(0x30000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)),
  });
}

function renderHead(): Uint8Array {
  const magic = 0x5f0f3cf5;
  return pack(
    u32(0x10000, 0x10000, 0, magic),
    u16(3, unitsPerEm),
    u32(0, 0, 0, 0),
    u16(0, descent, unitsPerEm, ascent, 0, 8, 2, 0, 0),
  );
}

function renderCmap(points: readonly number[]): Uint8Array {
  const groups = points.map((point, index) => u32(point, point, index + 1));
  const length = 16 + 12 * points.length;
  return pack(u16(0, 1, 3, 10), u32(12), u16(12, 0), u32(length, 0, points.length), ...groups);
}

function renderOs2(points: readonly number[]): Uint8Array {
  const [first, last] = [0, -1].map((at) => Math.min(points.at(at) ?? 0, 0xffff)) as [
    number,
    number,
  ];
  return pack(
    u16(4, unitsPerEm, 400, 5, 0),
    u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
    new Uint8Array(10),
    u32(0, 0, 0, 0),
    new Uint8Array(4).fill(0x20),
    u16(0x40, first, last, ascent, descent, 0, ascent, -descent),
    u32(0, 0),
    u16(500, 700, 0, 0x20, 0),
  );
}

function renderName(family: string): Uint8Array {
  const names = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ] as const;
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const records = names.map(([id], index) => {
    const before = pack(...texts.slice(0, index)).length;
    return u16(3, 1, 0x409, id, texts[index]!.length, before);
  });
  return pack(u16(0, names.length, 6 + 12 * names.length), ...records, ...texts);
}

/** The tables behind their directory, each on a four-byte boundary, with their checksums. */
function renderFile(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(tables).sort();
  const power = Math.floor(Math.log2(names.length));
  const directory: Uint8Array[] = [
    u32(0x10000),
    u16(names.length, 16 << power, power, 16 * names.length - (16 << power)),
  ];
  const bodies: Uint8Array[] = [];
  let offset = 12 + 16 * names.length;
  let head = 0;
  for (const name of names) {
    const table = tables[name]!;
    const body = pack(table, new Uint8Array(-table.length & 3));
    directory.push(Buffer.from(name), u32(sum(body), offset, table.length));
    bodies.push(body);
    if (name === 'head') head = offset;
    offset += body.length;
  }
  const file = pack(...directory, ...bodies);
  file.set(u32(0xb1b0afba - sum(file)), head + 8);
  return file;
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}

function u16(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));
}

function u32(...values: readonly number[]): Uint8Array {
  return u16(...values.flatMap((value) => [value >>> 16, value]));
}

function pack(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts);
}
