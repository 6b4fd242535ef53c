import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { EmbeddedImage } from '../../src/assets/images.ts';
import { embedImage } from '../../src/assets/image-data.ts';
import { createImageShrinker } from '../../src/assets/shrink-image.ts';
import { createKeptPage } from '../../src/browser/kept-page.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';

const kept = createKeptPage(headless);
afterAll(async () => {
  await kept[Symbol.asyncDispose]();
  await headless[Symbol.asyncDispose]();
});

/** Noise, which no format makes small; as a browser writes it. */
function paint(
  page: Page,
  type: string,
  [width, height]: readonly [number, number],
): Promise<string> {
  return page.evaluate(
    (mime, wide, high) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [wide, high];
      const context = canvas.getContext('2d')!;
      const pixels = context.createImageData(wide, high);
      let seed = 1;
      for (let at = 0; at < pixels.data.length; at += 1) {
        seed = (seed * 16807) % 2147483647;
        pixels.data[at] = at % 4 === 3 ? 255 : seed % 256;
      }
      context.putImageData(pixels, 0, 0);
      return canvas.toDataURL(mime, 0.9);
    },
    type,
    width,
    height,
  );
}

async function create(type: string, size: readonly [number, number]): Promise<EmbeddedImage> {
  const src = await kept.withPage((page) => paint(page, type, size));
  return { type: 'embedded', src, width: size[0], height: size[1] };
}

/** The pixels that a picture has. */
function pixelsOf(src: string): string {
  const image = embedImage(Buffer.from(src.slice(src.indexOf(',') + 1), 'base64'));
  if (image.type !== 'embedded') throw new Error(image.message);
  return `${/^data:([^;]*)/.exec(src)![1]} ${image.width}x${image.height}`;
}

describe('a picture', () => {
  test.each<[string, string, readonly [number, number], string]>([
    ['that is too wide', 'image/jpeg', [5120, 400], 'image/jpeg 2560x200'],
    ['that is too high', 'image/jpeg', [400, 4000], 'image/jpeg 144x1440'],
    ['in its own format', 'image/png', [4000, 200], 'image/png 2560x128'],
    ['of another format', 'image/webp', [4000, 400], 'image/webp 2560x256'],
    ['that is hardly too large stays', 'image/jpeg', [2800, 1500], 'image/jpeg 2800x1500'],
  ])('%s', async (...[, type, size, pixels]) => {
    const image = await create(type, size);
    const smaller = await createImageShrinker(kept)(image);
    if (smaller.type !== 'embedded') throw new Error(smaller.message);
    expect(pixelsOf(smaller.src)).toBe(pixels);
    // Slides are laid out as if it were as large as it was.
    expect([smaller.width, smaller.height]).toEqual(size);
  });

  test.each([
    ['of few bytes', 'data:image/png;base64,AAAA'],
    ['that is drawn', `data:image/svg+xml;base64,${'A'.repeat(600_000)}`],
    ['that moves', `data:image/gif;base64,${'A'.repeat(600_000)}`],
    [
      'that moves, too',
      `data:image/png;base64,${Buffer.from(`\u0089PNG\r\n....acTL${'x'.repeat(500_000)}`).toString('base64')}`,
    ],
  ])('%s stays', async (_, src) => {
    const image = { type: 'embedded', src, width: 5000, height: 5000 } as const;
    const noPages = { withPage: () => Promise.reject(new Error('asked')) };
    expect(await createImageShrinker(noPages)(image)).toBe(image);
  });
});

/** A drawing of what each level shows ten times of the one before. */
function nest(levels: number, [open, close]: readonly [string, string], show: string): Buffer {
  const parts = Array.from({ length: levels }, (_, level) => {
    const content = level === 0 ? '<rect width="1" height="1"/>' : '';
    const before = show.replace('N', String(level - 1)).repeat(level === 0 ? 0 : 10);
    return `${open.replace('N', String(level))}${content}${before}${close}`;
  });
  const last = show.replace('N', String(levels - 1));
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><defs>${parts.join('')}</defs>${last}</svg>`,
  );
}

const uses = (levels: number): Buffer => nest(levels, ['<g id="gN">', '</g>'], '<use href="#gN"/>');
const patterns = (levels: number): Buffer =>
  nest(
    levels,
    [
      '<pattern id="pN" width=".01" height=".01" patternContentUnits="objectBoundingBox">',
      '</pattern>',
    ],
    '<rect width="900" height="900" fill="url(#pN)"/>',
  );

describe('a drawing that repeats itself', () => {
  const embed = (bytes: Buffer): EmbeddedImage => {
    const image = embedImage(bytes);
    if (image.type !== 'embedded') throw new Error(image.message);
    return image;
  };

  test('is refused at once where that is hopeless', () => {
    expect(embedImage(uses(10))).toEqual({
      type: 'refused',
      message: 'its parts repeat each other more than a browser can draw',
    });
  });

  test('is shown where it is drawn in time', async () => {
    for (const image of [uses(3), patterns(2)].map(embed))
      expect(await createImageShrinker(kept)(image)).toBe(image);
  });

  test('is given up where it is not, and the next one is drawn', async () => {
    expect(await createImageShrinker(kept, 1500)(embed(patterns(12)))).toEqual({
      type: 'refused',
      message: 'it is not drawn within 1.5 seconds',
    });
    const image = embed(patterns(2));
    expect(await createImageShrinker(kept)(image)).toBe(image);
  });

  test('inside itself is as large as it is written', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><use href="#a"/></g></svg>';
    expect(embedImage(Buffer.from(svg)).type).toBe('embedded');
  });
});

describe('in a deck', () => {
  let photo = '';
  const server = createServer((_request, response) => {
    response.end(Buffer.from(photo.slice(photo.indexOf(',') + 1), 'base64'));
  });
  let url = '';
  beforeAll(async () => {
    ({ src: photo } = await create('image/jpeg', [5120, 600]));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/photo.jpg`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test.each(['', 'marp: true\n'])('it is made smaller: %j', async (matter) => {
    const text = `---\ntitle: T\n${matter}---\n\n# A\n\n![photo](${url})\n`;
    const html = htmlOf(await buildNote({ text, headless, options: { allowRemote: true } }));
    const [src] = /data:image\/jpeg;base64,[\w+/=]+/.exec(html) ?? [''];
    expect(pixelsOf(src)).toBe('image/jpeg 2560x300');
  });
});
