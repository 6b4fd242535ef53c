import { findImageKind, findImageSize, type ImageSize } from './image-kind.ts';
import { renderSafeSvg } from './image-svg.ts';

/** A picture as a `data:` address of base64, or why there is none. */
export type ImageData =
  | ({ readonly type: 'embedded'; readonly src: string } & ImageSize)
  | { readonly type: 'refused'; readonly message: string };

/** Turns a picture's bytes into an address that holds it whole. Drawings are made harmless. */
export function embedImage(bytes: Buffer): ImageData {
  if (bytes.length === 0) return refuse('it is empty');
  const kind = findImageKind(bytes);
  if (kind === undefined) return embedText(bytes);
  const size = findImageSize(kind, bytes);
  if (size === undefined) return refuse('it is damaged');
  return { type: 'embedded', src: writeAddress(kind.mime, bytes), ...size };
}

/** The same for a picture that a note or a drawing holds as a `data:` address, of base64 or percent codes. */
export function embedAddress(address: string): ImageData {
  const [, type = '', parameters = '', data] =
    /^data:([^;,]*)((?:;[^;,]*)*),(.*)$/is.exec(address) ?? [];
  if (data === undefined) return refuse('its data: address is broken');
  if (!/^image\//i.test(type.trim())) return refuse('its data: address holds no image');
  const bytes = decodePercentBytes(data);
  if (!/;\s*base64\s*$/i.test(parameters)) return embedImage(bytes);
  return embedImage(Buffer.from(bytes.toString('latin1'), 'base64'));
}

/** Of a drawing: Chromium takes a minute for so many, when `use` makes them. A map of all countries has 30,000. */
const maxElements = 1_000_000;

function embedText(bytes: Buffer): ImageData {
  const text = decodeText(bytes);
  if (/^\s*<(?:!doctype\s+)?html\b/i.test(text)) return refuse('it is a web page, not an image');
  if (text.startsWith('version https://git-lfs.github.com/spec/'))
    return refuse('its content is not here, only what Git LFS keeps for it: run "git lfs pull"');
  if (!/^\s*</.test(text) || !/<(?:[\w-]+:)?svg[\s>/]/.test(text))
    return refuse('it is no image of a known kind');
  try {
    const safe = renderSafeSvg(text, embedInside);
    if (safe === undefined) return refuse('it is no image of a known kind');
    const { svg, elements, ...size } = safe;
    if (elements > maxElements)
      return refuse('its parts repeat each other more than a browser can draw');
    return { type: 'embedded', src: writeAddress('image/svg+xml', Buffer.from(svg)), ...size };
  } catch (error) {
    if (error instanceof RangeError) return refuse('its elements are nested too deeply');
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return refuse(`its XML is broken: ${reason.slice(0, 120)}`);
  }
}

function embedInside(address: string): string | undefined {
  const data = embedAddress(address);
  return data.type === 'embedded' ? data.src : undefined;
}

/** UTF-8 if neither a byte order mark nor the XML declaration says otherwise. */
function decodeText(bytes: Buffer): string {
  const mark = bytes.toString('latin1', 0, 2);
  const head = bytes.toString('latin1', 0, 200);
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  const label = mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : declared;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function decodePercentBytes(text: string): Buffer {
  const parts = text.split(/((?:%[\da-f]{2})+)/i);
  return Buffer.concat(
    parts.map((part, index) =>
      index % 2 === 1 ? Buffer.from(part.replaceAll('%', ''), 'hex') : Buffer.from(part),
    ),
  );
}

function writeAddress(mime: string, bytes: Buffer): string {
  return `data:${mime};base64,${bytes.toString('base64')}`;
}

function refuse(message: string): ImageData {
  return { type: 'refused', message };
}

/** A drawing with this in it may take longer than its size says: what is drawn is drawn several times, or by each pixel. */
const repeating = /<(?:use|pattern|filter|mask|marker|clipPath)\b/;

/** Characters of a drawing, and pixels of a picture, that may take long by themselves. */
const long = { characters: 1_000_000, pixels: 50_000_000 };

/** Whether drawing a picture may take long. */
export function mayTakeLong({
  src,
  width,
  height,
}: Extract<ImageData, { type: 'embedded' }>): boolean {
  if (width * height > long.pixels) return true;
  const [, code] = /^data:image\/svg\+xml;base64,([^]*)$/.exec(src) ?? [];
  if (code === undefined) return false;
  return code.length > long.characters || repeating.test(Buffer.from(code, 'base64').toString());
}
