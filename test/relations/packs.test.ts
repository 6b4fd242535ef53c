import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { mergePacks } from '../../src/relations/merge-packs.ts';
import { parsePack } from '../../src/relations/parse-pack.ts';
import { ownPacks } from './graph-of.ts';
import { reportFinding } from '../problems/report-finding.ts';

const { icons } = createRequire(import.meta.url)('@iconify-json/logos/icons.json') as {
  icons: Record<string, unknown>;
};
const aws = ownPacks.find(({ data }) => data.pack === 'aws')!.data;
const edge = (from: string, to: string): string | undefined =>
  aws.relations.find((relation) => relation.from === from && relation.to === to)?.label;

// A pack with a fault does not parse: this file would not even load.
describe("Lectern's own packs", () => {
  test('are about more than one field', () => {
    expect(ownPacks.map(({ data }) => data.pack)).toEqual([
      'aws',
      'databases',
      'git-and-docker',
      'internet',
      'kubernetes',
      'machine-learning',
      'operating-systems',
    ]);
  });

  test('know enough of AWS', () => {
    expect(Object.keys(aws.terms).length).toBeGreaterThanOrEqual(60);
    expect(aws.relations.length).toBeGreaterThanOrEqual(150);
  });

  test('agree with each other', () => {
    expect(
      mergePacks(ownPacks)
        .findings.map(reportFinding)
        .map(({ reason }) => reason),
    ).toEqual([]);
  });

  test.each(ownPacks.map(({ data }) => [data.pack, data] as const))(
    '%s: labels are short, icons exist',
    (_, data) => {
      for (const [id, { icon, label, name }] of Object.entries(data.terms)) {
        const isKnown = icon === undefined || icon.slice('logos:'.length) in icons;
        expect([id, isKnown, (label ?? name).length <= 24]).toEqual([id, true, true]);
      }
      for (const { from, to, label } of data.relations) {
        expect([from, to, label, label.length <= 30]).toEqual([from, to, label, true]);
        expect(label).not.toMatch(/integrates with|works with|used with/);
      }
    },
  );

  test('know what a lecture on containers says', () => {
    expect(edge('ecs', 'fargate')).toBe('runs tasks on');
    expect(edge('ecs', 'ec2')).toBe('runs tasks on');
    expect(edge('eks', 'fargate')).toBe('runs pods on');
    expect(edge('eks', 'ec2')).toBe('runs pods on');
    expect(edge('eks', 'kubernetes')).toBe('is managed');
    expect(edge('ecs', 'ecr')).toBe('pulls images from');
    expect(edge('eks', 'ecr')).toBe('pulls images from');
    expect(edge('ecr', 'docker-image')).toBe('stores');
  });

  test('say nothing that is wrong in the notes', () => {
    for (const { from, label, to } of aws.relations) {
      expect(`${from} ${label}`).not.toMatch(/^ecr .*build/);
      expect([from, to]).not.toEqual(['google', 'kubernetes']);
    }
    const ebs = aws.relations.find(({ from, to }) => from === 'ebs' && to === 'fargate');
    expect(ebs?.only).toMatch(/ECS/);
    expect(aws.terms['app-mesh']?.ended?.date).toBe('2026-09-30');
  });
});

describe('a pack with a fault', () => {
  const sound = [
    'pack: test',
    'title: Test',
    'kinds: { thing: Things }',
    'terms:',
    '  one: { name: One, kind: thing }',
    '  two: { name: Two, aliases: [Second] }',
    'relations:',
    '  - { from: one, label: follows, to: two, page: "https://example.org/a", asOf: 2026-11-24 }',
  ].join('\n');
  const faults = (text: string): (string | number)[][] =>
    parsePack({ file: 'packs/test.yml', text })
      .findings.map(reportFinding)
      .map(({ file, line, reason }) => [file, line, reason.replace(/^.*?: /, '')]);

  test('is none when there is none', () => {
    expect(faults(sound)).toEqual([]);
  });

  test.each([
    ['an unknown end', 'to: two', 'to: three', 8, 'there is no term "three"'],
    ['a name given twice', 'Second', 'One', 6, '"One" is a name of "one" too'],
    ['an unknown kind', 'kind: thing', 'kind: being', 5, 'there is no kind "being"'],
    [
      'no page',
      'page: "https://example.org/a", ',
      '',
      8,
      'relations.0.page: the key "page" is missing',
    ],
    [
      'an address that is none',
      'https://example.org/a',
      'http://example.org',
      8,
      'relations.0.page: it is an https address',
    ],
    [
      'a day that is none',
      '2026-11-24',
      'yesterday',
      8,
      'relations.0.asOf: it is a day such as 2026-11-24',
    ],
    ['an unknown key', 'aliases', 'alias', 6, 'terms.two.alias: there is no key "alias"'],
    ['broken YAML', 'Second]', 'Second', 6, expect.any(String)],
  ])('%s is said with its line', (_, ...[before, after, line, message]) => {
    const [first] = faults(sound.replace(before, after));
    expect(first).toEqual(['packs/test.yml', line, message]);
  });

  test('and two that disagree are said, and the first one counts', () => {
    const pack = (text: string): NonNullable<ReturnType<typeof parsePack>['pack']> =>
      parsePack({ file: 'packs/test.yml', text }).pack!;
    const { relations, findings } = mergePacks([
      pack(sound),
      pack(sound.replace('pack: test', 'pack: other').replace('follows', 'precedes')),
    ]);
    expect(relations.map(({ label }) => label)).toEqual(['follows']);
    expect(
      findings.map(reportFinding).map(({ rule, line, reason }) => [rule, line, reason]),
    ).toEqual([
      [
        'pack-disagrees',
        8,
        'The packs "test" and "other" disagree on One and Two: "follows", "precedes"',
      ],
    ]);
  });
});
