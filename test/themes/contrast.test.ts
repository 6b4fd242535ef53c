import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownThemes } from '../../src/render/theme.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf, root } from '../live/build-note.ts';
import { inspectContrast } from './contrast.page.ts';
import { everyKind } from './every-kind.ts';

const examples = path.join(root, 'examples');
const looks = ownThemes.flatMap((theme) => [false, true].map((invert) => ({ theme, invert })));

const flat =
  'body{display:block!important;margin:0!important;padding:0!important;max-width:none!important}' +
  '.marpit{content-visibility:visible!important;margin:0!important;padding:0!important}' +
  '.marpit>svg{width:1280px!important;margin:0!important}.notes{display:none!important}';

/** What may stand in the head of a table. */
const heads = `
### Heads

| \`code\` | [link](https://example.org) | ==mark== | ~~gone~~ | <kbd>key</kbd> | note[^1] |
| --- | --- | --- | --- | --- | --- |
| 1 | 2 | 3 | 4 | 5 | 6 |

[^1]: A note.
`;

describe('a deck with every kind of slide', () => {
  test.each(looks)('is seen from the last row: $theme, inverted $invert', async (look) => {
    const deck = await buildNote({
      text: everyKind + heads,
      dir: examples,
      headless,
      options: { theme: look.theme },
    });
    // Slides out of sight have no layout in the reading view of the player.
    const page = htmlOf(deck)
      .replaceAll(/<script>[^]*?<\/script>/g, '')
      .replace('</head>', `<style>${flat}</style></head>`);
    const found = await headless.withPage(async (tab) => {
      await tab.setViewport({ width: 1280, height: 720 });
      await tab.setContent(page);
      await tab.evaluate(async (invert) => {
        for (const section of document.querySelectorAll('.marpit section'))
          section.classList.toggle('invert', invert);
        await document.fonts.ready;
      }, look.invert);
      return tab.evaluate(inspectContrast);
    });
    expect(found.join('\n')).toBe('');
  });
});
