import { expect, test } from 'vitest';
import { type Asset, createPicture } from '../../src/html/assets.ts';
import { sharePictures } from '../../src/html/shared-pictures.ts';
import { createToken } from '../../src/html/tokens.ts';

const data = (letter: string): string => `data:image/png;base64,${letter.repeat(3000)}`;
const assets = new Map<string, Asset>([
  ['logo', createPicture({ src: data('A'), hash: 'logo', width: 40, height: 30 })],
  // The same picture under another key, as a directive names it.
  ['header', { html: data('A'), hash: 'logo' }],
  ['once', { html: data('B') }],
  ['small', { html: 'data:image/png;base64,AAAA' }],
  ['drawing', { html: `<svg>${'<path/>'.repeat(1000)}</svg>` }],
  ['escaped', { html: `data:image/svg+xml,${'&lt;svg&gt;'.repeat(400)}` }],
]);
const asset = (key: string): string => createToken('asset', key);
const imgOf = (key: string): string => `<img src="${asset(key)}" alt="">`;

test('a picture that is shown more than once stands in the style sheet alone', () => {
  const background = `<figure style="background-image:url(&quot;${asset('header')}&quot;);"></figure>`;
  const { pieces, sheet } = sharePictures([imgOf('logo'), background, imgOf('once')], assets);
  expect(pieces).toEqual([
    `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/%3E" data-picture="--shared-picture-0" alt="">`,
    '<figure style="background-image:var(--shared-picture-0);"></figure>',
    imgOf('once'),
  ]);
  expect(sheet.split(data('A'))).toHaveLength(2);
});

test.each(['once', 'small', 'drawing', 'escaped', 'unknown'])('%s stays where it is', (key) => {
  const count = key === 'once' ? 1 : 2;
  const pieces = Array.from({ length: count }, () => imgOf(key));
  expect(sharePictures(pieces, assets)).toEqual({ pieces, sheet: '' });
});
