/** Colours and fonts of a PowerPoint template or presentation: those of its first theme. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { readZip } from '../files/zip.ts';

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

const themePath = 'ppt/theme/theme1.xml';

/** Reads a .potx or .pptx. @throws {Error} whose message says what is wrong with it */
export function readPotx(bytes: Buffer): PotxLook {
  const xml = readTheme(bytes);
  if (xml === undefined) throw new Error('it has no theme');
  const { root } = parseXml(new TextDecoder().decode(xml));
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

function readTheme(bytes: Buffer): Uint8Array | undefined {
  try {
    return readZip(bytes, { entries: 20_000, size: maxSize }, (path) => path === themePath).get(
      themePath,
    );
  } catch (error) {
    throw new Error('it is no PowerPoint file', { cause: error });
  }
}
