import { afterAll, expect, test } from 'vitest';
import { type Asset, createPicture } from '../../src/html/assets.ts';
import { createToken } from '../../src/html/tokens.ts';
import { blackPng } from '../assets/image-bytes.ts';
import { openDeck } from './open-deck.ts';
import { createPlayerBrowser } from './player-browser.ts';
import { createPlayerPage } from './player-page.ts';

const browser = createPlayerBrowser();

afterAll(() => browser[Symbol.asyncDispose]());

test('a picture that is shown again is painted as it is elsewhere', async () => {
  // Long enough for the page to store it once.
  const src = `data:image/png;base64,${blackPng(2000, 2250).toString('base64')}`;
  const assets = new Map<string, Asset>([
    ['picture', createPicture({ src, hash: 'picture', width: 2000, height: 2250 })],
  ]);
  const token = createToken('asset', 'picture');
  const html = `<h2>Black</h2><img src="${token}" alt="A square" style="height:180px"><div style="width:160px;height:180px;background-image:url(&quot;${token}&quot;);background-size:cover"></div>`;
  await using deck = await createPlayerPage([html], {}, { assets });
  await openDeck({ browser, deck }, async (page) => {
    expect((await page.content()).split(src)).toHaveLength(2);
    const sizes = await page.$$eval('section img, section div', (all) =>
      all.map((each) => [each.clientWidth, each.clientHeight]),
    );
    expect(sizes).toEqual([
      [160, 180],
      [160, 180],
    ]);
    const shots = await Promise.all(
      (await page.$$('section img, section div')).map((each) => each.screenshot()),
    );
    const colours = await page.evaluate(
      async (addresses) => {
        const read = async (address: string): Promise<number[]> => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const context = document.createElement('canvas').getContext('2d');
          context?.drawImage(image, 0, 0);
          return [...(context?.getImageData(20, 20, 1, 1).data ?? [])];
        };
        return [await read(addresses[0] ?? ''), await read(addresses[1] ?? '')];
      },
      shots.map((shot) => `data:image/png;base64,${Buffer.from(shot).toString('base64')}`),
    );
    expect(colours).toEqual([
      [0, 0, 0, 255],
      [0, 0, 0, 255],
    ]);
  });
});
