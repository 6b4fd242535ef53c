/** Finished content that slides name by its hash: pictures, drawings, formulas, highlighted code. */

/** A piece of finished content. */
export interface Asset {
  /** As it stands in the page: elements, or the address of a picture. */
  readonly html: string;
  /** Of `html`, where it is known: making it of a photograph takes milliseconds. */
  readonly hash?: string;
  /** Of a picture, in pixels of its own. */
  readonly size?: { readonly width: number; readonly height: number };
  /** What the ids of a drawing begin with: in a page, each drawing needs ids of its own. */
  readonly idPrefixes?: readonly string[];
}

/** What tokens in a slide's HTML stand for, by their keys. */
export type Assets = ReadonlyMap<string, Asset>;

/** A picture by the address that holds it; width and height are in pixels of its own. */
export function createPicture(picture: {
  readonly src: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}): Required<Pick<Asset, 'html' | 'hash' | 'size'>> {
  const { src, hash, width, height } = picture;
  return { html: src, hash, size: { width, height } };
}

/** A drawing that diagrams/ made, whose ids begin with a hash of its source. */
export function createDrawing(svg: string): Asset {
  const idPrefixes = [...new Set(svg.match(/(?<= id=")m[0-9a-f]{8}-(?=\d)/g))];
  return { html: svg, idPrefixes };
}

/** Counts, for one page, how often ids that begin so stood in it. */
export type IdCounts = Map<string, number>;

/**
 * Names an asset at its place in a page: by its key, and by how often ids of its prefixes have stood in the page before.
 * Equal names mean equal HTML.
 */
export function nameAsset(key: string, { idPrefixes = [] }: Asset, counts: IdCounts): string {
  const before = idPrefixes.map((prefix) => {
    const count = counts.get(prefix) ?? 0;
    counts.set(prefix, count + 1);
    return count;
  });
  return [key, ...before].join(' ');
}

/**
 * The HTML of an asset that was named so. Ids of a drawing that was there before become others: of two that are the same, a
 * hidden one's arrowheads would not show in the other.
 */
export function renderAsset(name: string, assets: Assets): string {
  const [key = '', ...before] = name.split(' ');
  const { html, idPrefixes = [] } = assets.get(key) ?? { html: '' };
  return idPrefixes.reduce((own, prefix, index) => {
    const count = before[index];
    return count === '0' ? own : own.replaceAll(prefix, `${prefix}${count}-`);
  }, html);
}
