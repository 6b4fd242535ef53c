import { describe, expect, test } from 'vitest';
import { namesOf, parsePack, trustPack } from '../../src/relations/parse-pack.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { packOf, readPack } from './pack-text.ts';

describe('a pack', () => {
  test('knows the place of each of its parts, or of what these stand in', () => {
    const pack = readPack(packOf('one', ['a: { name: Alpha }', 'b: { name: Beta }'], ['a b']));
    expect(pack.placeOf('terms', 'b')).toEqual({ line: 6, column: 6 });
    expect(pack.placeOf('terms', 'b', 'kind')).toEqual({ line: 6, column: 6 });
    expect(pack.placeOf('relations', 0)).toEqual({ line: 8, column: 5 });
    expect(pack.placeOf()).toEqual({ line: 1, column: 1 });
  });

  test.each([
    ['no record', '- a\n- b', 'the key "pack" is missing'],
    ['nothing', '', 'the file: '],
    [
      'an unknown subject',
      packOf('one', ['a: { name: A1 }']).replace('title:', 'subject: [z]\ntitle:'),
      'there is no term "z"',
    ],
    ['a relation to itself', packOf('one', ['a: { name: A1 }'], ['a a']), '"a" leads to itself'],
    [
      'a relation twice',
      packOf('one', ['a: { name: A1 }', 'b: { name: B1 }'], ['a b', 'a b']),
      '"a" and "b" are so related already',
    ],
    ['an empty name', packOf('one', ['a: { name: " " }']), 'it is empty'],
    [
      'a label too long',
      packOf('one', [`a: { name: A1, label: ${'x'.repeat(41)} }`]),
      'it has over 40 characters',
    ],
    [
      'an icon of another pack',
      packOf('one', ['a: { name: A1, icon: mdi:x }']),
      'it is a name such as logos:aws-ecs',
    ],
    [
      'an id in capitals',
      packOf('one', ['Ab: { name: A1 }']),
      'it is a name of small letters, digits and hyphens',
    ],
  ])('with %s is none', (_, text, message) => {
    const { pack, findings } = parsePack({ file: 'packs/one.yml', text });
    expect(pack).toBeUndefined();
    expect(findings.map(({ facts }) => String(facts['message']))).toEqual(
      expect.arrayContaining([expect.stringContaining(message)]),
    );
    expect(
      findings.every(({ rule, file }) => rule === 'pack-broken' && file === 'packs/one.yml'),
    ).toBe(true);
  });

  test('of our own is trusted, and has no places', () => {
    const { data } = readPack(packOf('one', ['a: { name: Alpha }']));
    const pack = trustPack(data);
    expect(pack).toMatchObject({ data, file: 'packs/one.yml', isOwn: true });
    expect(pack.placeOf('terms', 'a')).toEqual({ line: 1, column: 1 });
    expect(() => trustPack({ pack: 'x' })).toThrow('Invalid key');
  });

  test('has each name of a term once', () => {
    const term = {
      name: 'Alpha',
      label: 'Alpha',
      aliases: ['A1', 'Alpha'],
      ambiguous: ['A1', 'A2'],
    };
    expect(namesOf(deepFreeze(term))).toEqual(['Alpha', 'A1', 'A2']);
  });
});
