import { GIF } from 'image-size/types/gif';
import { HEIF } from 'image-size/types/heif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';

/** Width and height in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** A kind of picture made of pixels that every browser shows. */
export interface ImageKind {
  readonly mime: string;
  readonly isKind: (bytes: Buffer) => boolean;
  readonly calculate: (bytes: Uint8Array) => ImageSize & { readonly orientation?: number };
}

const kinds: readonly ImageKind[] = [
  // oxlint-disable-next-line no-control-regex -- the signature ends so
  { mime: 'image/png', isKind: isLike(/^\x89PNG\r\n\u001A\n/), calculate: PNG.calculate },
  { mime: 'image/jpeg', isKind: isLike(/^\xff\xd8\xff/), calculate: JPG.calculate },
  { mime: 'image/gif', isKind: isLike(/^GIF8[79]a/), calculate: GIF.calculate },
  { mime: 'image/webp', isKind: isLike(/^RIFF.{4}WEBP/s), calculate: WEBP.calculate },
  { mime: 'image/avif', isKind: isAvif, calculate: HEIF.calculate },
];

/** The kind of a picture, told by its first bytes and never by its name. */
export function findImageKind(bytes: Buffer): ImageKind | undefined {
  return kinds.find(({ isKind }) => isKind(bytes));
}

/** How large a picture is shown: a photograph taken upright is turned, as browsers turn it. Undefined when it is damaged. */
export function findImageSize(kind: ImageKind, bytes: Buffer): ImageSize | undefined {
  try {
    const { width, height, orientation = 1 } = kind.calculate(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation >= 5 && orientation <= 8
      ? { width: height, height: width }
      : { width, height };
  } catch {
    return undefined;
  }
}

function isLike(head: RegExp): ImageKind['isKind'] {
  return (bytes) => head.test(bytes.toString('latin1', 0, 12));
}

/** "avif" stands among the brands of the file, which are four letters each: first the main one, then a version, then others. */
function isAvif(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const end = Math.min(bytes.readUInt32BE(0), 256, bytes.length);
  for (let at = 8; at + 4 <= end; at += 4)
    if (at !== 12 && bytes.toString('latin1', at, at + 4) === 'avif') return true;
  return false;
}
