import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { buildNote, root } from '../live/build-note.ts';

async function write(text: string | Uint8Array, options: object = {}): Promise<string> {
  const { outputs } = await buildNote({
    text,
    headless,
    options: { formats: ['text'], relations: 'off', agenda: false, ...options },
  });
  return new TextDecoder().decode(outputs.find(({ format }) => format === 'text')?.bytes);
}

/** What stands below the title of a slide. */
async function writeBlock(block: string): Promise<string[]> {
  const text = await write(`# T\n\n## A\n\n${block}\n`);
  return text.split('Slide 2 of 2: A\n\n')[1]?.trim().split('\n') ?? [];
}

describe('a lecture as text', () => {
  test('has its title, and each slide with its place', async () => {
    const text = await write(
      '---\nauthor: A. Lecturer\ndate: 2026-11-23\n---\n\n# T\n\n## A\n\none\n\ntwo\n\n## B\n\nthree\n',
    );
    expect(text).toBe(
      'T\nA. Lecturer · 23 November 2026\n\n\nSlide 1 of 3: T\n\n\nSlide 2 of 3: A\n\none\n\ntwo\n\n\nSlide 3 of 3: B\n\nthree\n',
    );
  });

  test.each<readonly [what: string, block: string, lines: readonly string[]]>([
    ['a picture', 'Here: ![A cat](cat.png)', ['Here: [A cat]']],
    ['a formula in a line', 'It is $x^2$.', ['It is x².']],
    ['a formula', '$$\nx_1 = 1\n$$', ['x₁ = 1']],
    ['a task', '- [x] done\n- [ ] not yet', ['- [x] done', '- [ ] not yet']],
    ['a box', '> [!TIP]\n> Use it.', ['Tip:', '', 'Use it.']],
    ['code', '```js\nif (a) {\n  b();\n}\n```', ['if (a) {', '  b();', '}']],
    ['a table', '| a | b |\n|---|---|\n| c | d |', ['a | b', 'c | d']],
    ['items', '- a\n- b', ['- a', '- b']],
    [
      'a diagram',
      '```mermaid\nflowchart LR\n  A[Task] --> B[Service]\n```',
      ['Task leads to Service.'],
    ],
    ['what is said', 'one\n\n:::notes\nAsk them.\n:::', ['one', '', 'Notes:', '', 'Ask them.']],
    ['nothing that is private', 'one\n\n<!-- Breathe. -->', ['one']],
  ])('%s', async (_, block, lines) => {
    expect(await writeBlock(block)).toEqual(lines);
  });

  test('says a long paragraph once, and whole', async () => {
    const long = `The first sentence says it. ${'And so it goes on and on and on, for many words. '.repeat(8)}`;
    const text = await write(`# T\n\n## A\n\n${long}\n`);
    expect(text.split('The first sentence').length - 1).toBe(1);
    expect(text).toContain(long.trim());
  });

  test('leaves out what is said when asked, and speaks the deck’s language', async () => {
    const note = '---\nlang: de\n---\n\n# T\n\n## A\n\neins\n\n:::notes\nFragen.\n:::\n';
    expect(await write(note)).toMatch(/Folie 2 von 2: A\n\neins\n\nNotizen:\n\nFragen\./);
    expect(await write(note, { notes: false })).not.toContain('Fragen');
  });

  test('has the title of every slide of the tour, and words for its pictures', async () => {
    const text = await write(await readFile(path.join(root, 'notes/tour.md')), { agenda: true });
    expect(text.match(/^Slide \d+ of \d+: \S/gm)?.length).toBe(22);
    for (const words of [
      '[Notes become slides, and slides a lecture]',
      'Notes leads to Deck.',
      '∫',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Welcome everybody');
  });
});
