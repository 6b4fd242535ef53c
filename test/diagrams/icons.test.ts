import { describe, expect, test } from 'vitest';
import { createIconCss, loadIcons } from '../../src/diagrams/icons.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';

const namesOf = async (...codes: string[]): Promise<string[] | undefined> => {
  const pack = await loadIcons(deepFreeze(codes), createStore());
  return pack && Object.keys(pack.icons).toSorted();
};

describe('icons', () => {
  test.each<[string, readonly string[], string[] | undefined]>([
    ['are none where nothing is named', ['flowchart LR\n  A --> B'], undefined],
    ['are none of nothing', [], undefined],
    ['are named by classes', ['A("x"):::icon-aws-ecs'], ['aws-ecs']],
    ['are named as icons', ['service db(logos:docker-icon)[Docker]'], ['docker-icon']],
    [
      'are each there once',
      ['logos:aws-ecs', 'A:::icon-aws-ecs', 'logos:aws-eks'],
      ['aws-ecs', 'aws-eks'],
    ],
    ['are left out that nobody drew', ['logos:no-such-logo A:::icon-aws-ecs'], ['aws-ecs']],
    ['that nobody drew leave a pack of none', ['A:::icon-no-such-logo'], []],
    ['of other packs are none', ['mdi:docker'], undefined],
    ['have a name that begins there', ['catalogos:aws-ecs', 'A:::icons-aws-ecs'], undefined],
  ])('%s', async (_, codes, expected) => {
    expect(await namesOf(...codes)).toEqual(expected);
  });

  test('have a drawing, and belong to a pack of a size', async () => {
    const pack = await loadIcons(['logos:aws-ecs'], createStore());
    expect(pack?.prefix).toBe('logos');
    expect(pack?.icons['aws-ecs']?.body).toMatch(/^<.*>$/s);
    expect(pack?.width).toBeGreaterThan(0);
  });
});

describe('rules for icons', () => {
  test('are one for each class', async () => {
    expect(
      createIconCss(await loadIcons(['A:::icon-aws-ecs', 'B:::icon-aws-eks'], createStore())),
    ).toBe(
      '#drawing .node.icon-aws-ecs .nodeLabel p { padding-left: 30px }\n' +
        '#drawing .node.icon-aws-eks .nodeLabel p { padding-left: 30px }',
    );
  });

  test('are none without icons', () => {
    expect(createIconCss(undefined)).toBe('');
  });
});
