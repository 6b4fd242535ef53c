import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDeck, type BuiltDeck } from '../../src/index.ts';
import { resolveSettings } from '../../src/options/resolve-settings.ts';
import { headless } from '../browser.ts';
import { htmlOf } from './build-note.ts';

let folder: string;

const note =
  '# T\n\n## A\n\n- one\n- two\n\n```js\nconst a = 1;\nconst b = 2;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
const css =
  '/* @theme mine */\n@import "default";\n@import url("https://example.org/font.css");\nsection{background:url(dot.svg)} h1{background:url(https://example.org/x.png)}';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lectern-themes-'));
  await mkdir(path.join(folder, 'project/look'), { recursive: true });
  await writeFile(path.join(folder, 'project/look/mine.css'), css);
  await writeFile(
    path.join(folder, 'project/look/dot.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
  );
  await writeFile(path.join(folder, 'outside.css'), css);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function build(text: string, theme?: string): Promise<BuiltDeck> {
  const root = path.join(folder, 'project');
  const settings = resolveSettings({
    root,
    flags: { formats: ['html'], coverage: true, ...(theme !== undefined && { theme }) },
  });
  return buildDeck(
    { path: 'note.md', bytes: new TextEncoder().encode(text), dir: root },
    settings,
    headless,
  );
}

describe('a theme', () => {
  test.each(['lectern', 'default', 'gaia', 'uncover'])('%s: everything fits', async (theme) => {
    const { report, problems } = await build(note, theme);
    expect(problems).toEqual([]);
    expect(report.coverage?.missing).toEqual([]);
    expect(report.slides.filter(({ overflow }) => overflow > 0)).toEqual([]);
  });

  test('by path takes its pictures inside and leaves the network out, saying so', async () => {
    const deck = await build(note, 'look/mine.css');
    expect(htmlOf(deck)).not.toContain('example.org');
    expect(htmlOf(deck)).toContain('data:image/svg+xml');
    expect(deck.problems.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual([
      'style-remote The theme asks for "https://example.org/font.css" from the network',
      'style-remote The theme asks for "https://example.org/x.png" from the network',
    ]);
  });

  test('that a note names must be in the project; the deck is built in the usual one', async () => {
    const deck = await build(`---\ntheme: ../outside.css\n---\n${note}`);
    expect(deck.problems).toMatchObject([{ rule: 'theme-unknown', line: 2 }]);
    expect(deck.outputs).toHaveLength(1);
  });
});
