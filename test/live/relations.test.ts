import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltDeck } from '../../src/index.ts';
import { createProject } from '../cli/lectern.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf, root } from './build-note.ts';

const sampleText = readFileSync(path.join(root, 'notes/running-containers.md'));
const mapsOf = (deck: BuiltDeck): string[] =>
  deck.report.slides.filter(({ type }) => type === 'map').map(({ id }) => id);
const slideOf = (deck: BuiltDeck, id: string): string =>
  new RegExp(`<section id="${id}"[^]*?</section>`).exec(htmlOf(deck))?.[0] ?? '';
const sourceOf = (deck: BuiltDeck): string =>
  new TextDecoder().decode(deck.outputs.find(({ format }) => format === 'mermaid')?.bytes);
/** Named parts of a map that are in colour. */
const litIn = (html: string): string[] =>
  [...html.matchAll(/data-part="((?:node|edge) [^"]*)"(?! opacity)/g)].map(([, part = '']) => part);

describe("the sample's maps", () => {
  let sample: BuiltDeck;
  beforeAll(async () => {
    const options = { formats: ['html', 'mermaid'] } as const;
    sample = await buildNote({ text: sampleText, headless, options });
  });

  test('are one beside the section that is about most of it, and the whole at the end', () => {
    expect(sample.report.slides.map(({ type, id }) => [type, id])).toEqual([
      ['title', '28-running-containers'],
      ['agenda', 'agenda'],
      ['content', '28-running-containers-intro'],
      ['content', '28-running-containers-intro-part-2'],
      ['content', 'amazon-elastic-container-service'],
      ['content', 'amazon-elastic-kuberenetes-service'],
      ['content', 'other-container-oriented-services'],
      ['map', 'map'],
    ]);
    expect(slideOf(sample, 'other-container-oriented-services')).toContain('class="diagram');
  });

  test('show ECS, EKS, Fargate, ECR, EC2 and Kubernetes, and how they relate', () => {
    const map = slideOf(sample, 'map');
    const parts = litIn(map);
    for (const id of ['ecs', 'eks', 'fargate', 'ecr', 'ec2']) expect(parts).toContain(`node ${id}`);
    // A second line in its box.
    expect(map).toContain('>managed Kubernetes<');
    // One verb to or from all of a group is one line.
    const groupOf = (member: string): string =>
      /[^"]*/.exec(map.split(member)[0]!.split('data-part="group ').at(-1)!)![0];
    const [services, compute] = ['Container orchestration<', 'Compute<'].map((title) =>
      groupOf(`>${title}`),
    );
    for (const ends of [`${services} ${compute}`, `${services} ecr`, 'ecr dockerimage', 'eks ecs'])
      expect(parts).toContain(`edge ${ends}`);
  });

  test('outline what a section is not about, without words', () => {
    const beside = slideOf(sample, 'other-container-oriented-services');
    expect(beside).toContain('pulls images from');
    expect(beside).not.toContain('plays a similar role to');
  });

  test('have large labels, lie inside their slides, and mark what is only background', async () => {
    for (const { type, overflow, smallestText } of sample.report.slides) {
      if (type !== 'map') continue;
      expect(overflow).toBe(0);
      expect(smallestText).toBeGreaterThanOrEqual(22);
    }
    const map = slideOf(sample, 'map');
    const pathOf = (part: string): string =>
      new RegExp(`data-part="edge ${part}"[^>]*>(?:<[^>]*>)?`).exec(map)?.[0] ?? '';
    expect(pathOf('eks ecs')).not.toContain('stroke-dasharray');
    expect(pathOf('\\w+ ecr')).toContain('stroke-dasharray');
    expect(map).toContain('>as in these notes<');
    expect(map).toMatch(/>added from Amazon Web Services documentation, \p{L}+ \d{4}</u);
  });

  test('say in words what they show, and in the notes where it comes from', () => {
    const html = htmlOf(sample);
    expect(slideOf(sample, 'map')).toMatch(
      /role="img" aria-label="How it fits together: [^"]*Amazon ECS runs tasks on AWS Fargate;/,
    );
    const notes =
      /<aside role="note" data-notes-for="map"[^>]*>([^]*?)<\/aside>/.exec(html)?.[1] ?? '';
    expect(notes.replace(/<[^>]*>/g, '')).toContain('AWS provides Amazon ECS (notes/test.md:8)');
    expect(notes).toMatch(
      /Amazon ECS runs tasks on AWS Fargate \(<a href="https:\/\/docs\.aws\.amazon\.com[^"]*">aws<\/a>, \d{4}-\d\d-\d\d\)/,
    );
  });

  test('can be written as Mermaid, and pasted back take the place of the made one', async () => {
    const source = sourceOf(sample);
    expect(source).toContain('eks -->|"plays a<br/>similar role to"| ecs');
    const mine = source.replace('"plays a<br/>similar role to"', '"is my"');
    const text = Buffer.concat([sampleText, Buffer.from(`\n\`\`\`mermaid\n${mine}\`\`\`\n`)]);
    const pasted = await buildNote({ text, headless, options: { formats: ['html', 'mermaid'] } });
    expect(mapsOf(pasted)).toEqual([]);
    expect(sourceOf(pasted)).toBe(mine.trimEnd());
    expect(htmlOf(pasted)).toContain('is my');
  });

  test('are the same bytes in every run', async () => {
    const again = await buildNote({
      text: sampleText,
      headless,
      options: { formats: ['html', 'mermaid'] },
    });
    expect(htmlOf(again)).toBe(htmlOf(sample));
  });

  test.each([
    ['off', []],
    ['overview', ['map']],
  ] as const)('relations: %s', async (mode, maps) => {
    const text = Buffer.concat([Buffer.from(`---\nrelations: ${mode}\n---\n`), sampleText]);
    expect(mapsOf(await buildNote({ text, headless }))).toEqual(maps);
    expect(
      mapsOf(await buildNote({ text: sampleText, headless, options: { relations: mode } })),
    ).toEqual(maps);
  });
});

describe('a map', () => {
  test('is not made of fewer than two relations', async () => {
    const text = '# A\n\n```relations\nOne -> Two: follows\n```\n\nText.\n';
    expect(mapsOf(await buildNote({ text, headless }))).toEqual([]);
  });

  test("is made of the author's relations in any language, with the deck's words around it", async () => {
    const text =
      '---\nlang: de\nrelations:\n  - Wasser -> Dampf: wird zu\n  - Dampf -> Wasser: kondensiert zu\n---\n\n# Der Kreislauf\n\nText.\n';
    const deck = await buildNote({ text, headless });
    expect(deck.problems).toEqual([]);
    expect(slideOf(deck, 'map')).toContain('Wie alles zusammenhängt');
    expect(slideOf(deck, 'map')).toContain('wird zu');
  });

  test('keeps nothing of a note that could harm: labels are text', async () => {
    const text =
      '---\nrelations:\n  - \'A"]; click A "javascript:alert(1)" -> <img src=x onerror=alert(1)>: `x` | y\'\n  - C -> D\n  - D -> C\n---\n\n# T\n\nText.\n';
    const deck = await buildNote({ text, headless });
    expect(deck.problems.map(({ rule }) => rule)).toEqual([]);
    expect(slideOf(deck, 'map')).not.toMatch(/<img|href=|<script/);
  });

  test('of a large lecture is one for each chapter', async () => {
    const chapter = (name: string): string =>
      `## ${name}\n\nText.\n\n\`\`\`relations\n${['a', 'b', 'c', 'd', 'e'].map((one, index) => `${name} ${one} -> ${name} ${'bcdea'[index]}: needs`).join('\n')}\n\`\`\`\n\n${['a', 'b', 'c', 'd', 'e'].map((one) => `- ${name} ${one}`).join('\n')}\n`;
    const deck = await buildNote({
      text: `# Lecture\n\n${['North', 'South', 'West'].map(chapter).join('\n')}`,
      headless,
      options: { formats: ['html', 'mermaid'] },
    });
    expect(mapsOf(deck)).toEqual(['north-map', 'south-map', 'west-map']);
    expect(
      deck.outputs.filter(({ format }) => format === 'mermaid').map(({ name }) => name),
    ).toEqual(['north', 'south', 'west']);
  });

  test('of a thousand terms shows a dozen, and says so', async () => {
    const lines = Array.from(
      { length: 1000 },
      (_, index) => `Term ${index} -> Term ${(index * 7) % 1000}: needs`,
    );
    const deck = await buildNote({
      text: `# Much\n\nText.\n\n\`\`\`relations\n${lines.join('\n')}\n\`\`\`\n`,
      headless,
    });
    expect(mapsOf(deck)).toEqual(['map']);
    expect(deck.problems).toMatchObject([{ rule: 'map-crowded', severity: 'info' }]);
  });
});

describe('bad input leaves a deck, and a message with file, line and hint', () => {
  const note =
    '# A\n\n```relations\nOne -> Two: follows\nnonsense\nTwo -> One: leads\n```\n\nText.\n';
  const pack =
    'pack: mine\ntitle: Mine\nterms:\n  one: { name: One }\nrelations:\n  - { from: one, label: eats, to: three, page: "https://example.org", asOf: 2026-01-01 }\n';

  test('a relation that does not parse', async () => {
    const { problems, report } = await buildNote({ text: note, headless });
    expect(problems).toMatchObject([
      {
        rule: 'relation-broken',
        severity: 'error',
        file: 'notes/test.md',
        line: 5,
        reason: 'This is no relation: "nonsense"',
      },
    ]);
    expect(report.slides.map(({ type }) => type)).toEqual(['title', 'content', 'map']);
  });

  test('a pack outside the project', async () => {
    const dir = path.join(createProject({ 'notes/packs/mine.yml': pack }), 'notes');
    const { problems } = await buildNote({ text: '# A\n\nText.\n', headless, dir });
    expect(problems.map(({ rule, line, hint }) => [rule, line, hint.length > 0])).toEqual([
      ['pack-missing', 1, true],
    ]);
  });
});
