/** Colours and fonts of a PowerPoint template or presentation: those of its first theme. */
import { inflateRawSync } from 'node:zlib';
import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** What a template says; colours are `#rrggbb`. */
export interface PotxLook {
  readonly accent: string | undefined;
  readonly ground: string | undefined;
  readonly ink: string | undefined;
  /** Names of the fonts of titles and of text. */
  readonly title: string | undefined;
  readonly text: string | undefined;
}

/** A theme is some 10 kB; what is larger is none. */
const maxSize = 2_000_000;

/** Reads a .potx or .pptx. @throws {Error} whose message says what is wrong with it */
export function readPotx(bytes: Buffer): PotxLook {
  const xml = readEntry(bytes, 'ppt/theme/theme1.xml');
  if (xml === undefined) throw new Error('it has no theme');
  const { root } = parseXml(xml.toString('utf8'));
  const elements = root === null ? [] : listElements(root);
  const colour = (name: string): string | undefined => {
    const found = elements.find((element) => element.name === `a:${name}`);
    const [value] = found ? listElements(found).slice(1) : [];
    const hex = value?.attributes['lastClr'] ?? value?.attributes['val'] ?? '';
    return /^[\da-f]{6}$/i.test(hex) ? `#${hex.toLowerCase()}` : undefined;
  };
  const font = (name: string): string | undefined => {
    const found = elements.find((element) => element.name === `a:${name}`);
    const latin = found && listElements(found).find((element) => element.name === 'a:latin');
    return latin?.attributes['typeface'] || undefined;
  };
  return {
    accent: colour('accent1'),
    ground: colour('lt1'),
    ink: colour('dk1'),
    title: font('majorFont'),
    text: font('minorFont'),
  };
}

function listElements(element: XmlElement): XmlElement[] {
  const below = element.children.flatMap((child) =>
    child instanceof XmlElement ? listElements(child) : [],
  );
  return [element, ...below];
}

/** A file of a zip archive, by its directory at the end; undefined where there is none of that name. */
function readEntry(bytes: Buffer, name: string): Buffer | undefined {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) throw new Error('it is no PowerPoint file');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0 && at + 46 <= bytes.length; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      const isStored = bytes.readUInt16LE(at + 10) === 0;
      return isStored ? packed : inflateRawSync(packed, { maxOutputLength: maxSize });
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return undefined;
}
