/** Pictures that Marp's directives name: backgrounds, and those in headers and footers. */
import { hashOf } from '../store/hash.ts';
import { noPicture } from '../html/css-urls.ts';
import { type Asset, createPicture } from '../html/assets.ts';
import type { LoadedImage } from '../assets/images.ts';

const address = /url\(\s*(["']?)([^"')]+)\1\s*\)|!\[[^\]]*\]\(\s*<?([^\s)>]+)/g;

/** The addresses in the values of slides' directives, each once. */
export function listDirectivePictures(
  directives: readonly Readonly<Record<string, string>>[],
): readonly string[] {
  const values = directives.flatMap((each) => Object.values(each));
  const found = values.flatMap((value) =>
    [...value.matchAll(address)].map(([, , css, markdown]) => css ?? markdown ?? ''),
  );
  return [...new Set(found)];
}

/** What those addresses stand for, by the keys that slides name them by; what cannot be had asks for nothing. */
export function createDirectiveAssets(
  addresses: readonly string[],
  images: ReadonlyMap<string, LoadedImage>,
): ReadonlyMap<string, Asset> {
  return new Map(
    addresses.map((url) => {
      const image = images.get(url);
      const asset = image?.type === 'loaded' ? createPicture(image) : { html: noPicture };
      return [hashOf(url), asset];
    }),
  );
}
