import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { shareDeck, shown } from './open-deck.ts';

const { folder, settings, write, openDeck, buildAnew } = shareDeck();

describe('what a deck is made of', () => {
  const at = (name: string): string => path.join(folder, name);

  test.each<[string, string, readonly string[]]>([
    ['pictures, there or not', '![a](a.png)\n\n![b](sub/b%20c.svg?x#y)', ['a.png', 'sub/b c.svg']],
    ['pictures of the project', '![a](/logo.png)', ['../logo.png']],
    ['no picture of the network', '![a](https://example.org/a.png)', []],
  ])('is %s', async (_name, text, pictures) => {
    const { inputs } = await openDeck(`# A\n\n## B\n\n${text}\n`).rebuild(settings);
    const packs = [at('notes/packs'), at('packs')];
    const brands = ['_brand.yml', '_brand.yaml'].flatMap((name) => [at(name), at(`notes/${name}`)]);
    expect([...inputs].sort()).toEqual(
      [...pictures.map((name) => path.resolve(folder, 'notes', name)), ...packs, ...brands].sort(),
    );
  });

  test('is the theme of its front matter, whether it is there or not', async () => {
    const deck = openDeck('---\ntheme: looks/own.css\n---\n\n# A\n\n## B\n\nText.\n');
    const missing = await deck.rebuild(settings);
    expect(missing.inputs).toContain(at('looks/own.css'));
    expect(missing.problems.map(({ rule }) => rule)).toEqual(['theme-unknown']);
    write('looks/own.css', '/* @theme own */\n@import "lectern";\nsection { color: #321; }\n');
    const found = await deck.rebuild(settings);
    expect(found.problems).toEqual([]);
    expect(found.inputs).toContain(at('looks/own.css'));
    expect(shown(found)).toEqual(shown(await buildAnew()));
  });

  test('is the theme and the packs of the config', async () => {
    write('own.css', '/* @theme own */\nsection { background: url(paper.svg); }\n');
    write('kitchen.yml', 'pack: [');
    const flags = { formats: ['html'] } as const;
    const config = { theme: 'own.css', packs: ['kitchen.yml'] };
    const given = resolveSettings({ root: folder, flags, config });
    const { inputs, problems } = await openDeck('# A\n\n## B\n\nText.\n').rebuild(given);
    expect(inputs).toEqual(expect.arrayContaining([at('own.css'), at('kitchen.yml')]));
    expect(inputs).toContain(at('paper.svg'));
    expect(problems.map(({ rule, file }) => [rule, file])).toContainEqual([
      'pack-broken',
      'kitchen.yml',
    ]);
  });
});
