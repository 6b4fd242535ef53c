import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLabel, findWords, isAcronym, keyOfName } from '../../src/relations/name-key.ts';

describe('the key of a name', () => {
  test.each([
    ['caches', 'cach'],
    ['Cache', 'cach'],
    ['classes', 'class'],
    ['class', 'class'],
    ['boxes', 'box'],
    ['branches', 'branch'],
    ['hashes', 'hash'],
    ['policies', 'policy'],
    ['movies', 'movy'],
    ['status', 'status'],
    ['analysis', 'analysis'],
    ['bus', 'bus'],
    ['gas', 'gas'],
    ['notes', 'note'],
    ['not', 'not'],
    ['ECS', 'ECS'],
    ['ecs', 'ecs'],
    ['VPCs', 'VPC'],
    ['EC2', 'EC2'],
    ['K8s', 'K8'],
    ['the target groups', 'target group'],
    ['A Pod', 'pod'],
    ['The', 'the'],
    ['Load-Balancer', 'load balancer'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['Node.js', 'node.j'],
    ["Amdahl's law", 'amdahl law'],
    ['kube-proxy', 'kube proxy'],
    ['Замки', 'замки'],
    ['数据库', '数据库'],
    ['e\u0301cole', 'e\u0301cole'],
    ['', ''],
    ['– 🚀 –', ''],
  ])('of "%s" is "%s"', (name, key) => {
    expect(keyOfName(name)).toBe(key);
  });

  test('is the same in any letters but those of acronyms', () => {
    const word = fc.stringMatching(/^[a-z]{2,12}$/);
    fc.assert(
      fc.property(word, (name) => {
        const capital = name.charAt(0).toUpperCase() + name.slice(1);
        expect(keyOfName(capital)).toBe(keyOfName(name));
      }),
    );
  });
});

describe('words', () => {
  test('stand where they are said to, in order, without the genitive', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = findWords(text);
        let last = 0;
        for (const word of words) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(last);
          last = word.end;
        }
      }),
    );
  });

  test.each([
    ["the broker's queue", ['the', 'broker', 'queue']],
    ['read/write, key-value', ['read', 'write', 'key', 'value']],
    ['v1.2 and foo_bar', ['v1.2', 'and', 'foo_bar']],
    ['a.b.', ['a.b']],
    ['don’t', ['don’t']],
  ])('of "%s" are %j', (text, expected) => {
    expect(findWords(text).map((word) => word.text)).toEqual(expected);
  });
});

test.each([
  ['ECS', true],
  ['EC2', true],
  ['S3', true],
  ['VPCs', true],
  ['K8s', true],
  ['A', false],
  ['Ecs', false],
  ['ecs', false],
  ['ÄÖÜ', true],
  ['X-Ray', false],
])('that "%s" is an acronym is %s', (word, expected) => {
  expect(isAcronym(word)).toBe(expected);
});

test.each([
  ['worker node', 'Worker node'],
  ['iPhone', 'iPhone'],
  ['make_sections', 'make_sections'],
  ['pandoc.List', 'pandoc.List'],
  ['filter()', 'filter()'],
])('"%s" is the box "%s"', (name, label) => {
  expect(createLabel(name)).toBe(label);
});
