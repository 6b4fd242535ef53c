// CONTRIBUTING.md shows how three things were done, by diffs. What it quotes must stand in the code, or the recipe is stale.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What a recipe says of a file. */
interface FileDiff {
  readonly file: string;
  /** Lines in a row, each with its sign. */
  readonly hunks: readonly (readonly string[])[];
}

interface Recipe {
  readonly name: string;
  readonly text: string;
  readonly diffs: readonly FileDiff[];
}

/** The recipes of a page, under its heading "Recipes". */
function findRecipes(page: string): Recipe[] {
  const [, section = ''] = /^## Recipes\n([^]*?)(?=^## |$(?![^]))/m.exec(page) ?? [];
  return section
    .split(/^### /m)
    .slice(1)
    .map((text) => ({
      name: text.slice(0, text.indexOf('\n')),
      text,
      diffs: [...text.matchAll(/^```diff\n([^]*?)^```$/gm)].flatMap(([, diff = '']) =>
        readDiff(diff),
      ),
    }));
}

function readDiff(diff: string): FileDiff[] {
  return diff
    .split(/^\+\+\+ /m)
    .slice(1)
    .map((part) => {
      const [file = '', ...lines] = part.trimEnd().split('\n');
      const hunks = lines
        .join('\n')
        .split(/^@@\n?/m)
        .slice(1);
      return { file, hunks: hunks.map((hunk) => hunk.trimEnd().split('\n')) };
    });
}

/** What of a diff is not as the file has it: lines that are not there in a row, and lines that should be gone. */
function findStale({ hunks }: FileDiff, text: string): string[] {
  const lines = `\n${text}`;
  return hunks.flatMap((hunk) => {
    const kept = hunk.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
    const gone = hunk.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
    return [
      ...(lines.includes(`\n${kept.join('\n')}\n`) ? [] : kept),
      ...gone.filter((line) => lines.includes(`\n${line}\n`)),
    ];
  });
}

const recipes = findRecipes(read('CONTRIBUTING.md'));

test('each recipe touches as few files as it says', () => {
  expect(recipes.map(({ name, diffs }) => [name, diffs.length])).toEqual([
    ['A new output', 3],
    ['A new kind of block', 4],
    ['A new theme', 3],
  ]);
  const counts = recipes.map(({ text }) => /\b(Three|Four) files[:,]/.exec(text)?.[1]);
  expect(counts).toEqual(['Three', 'Four', 'Three']);
});

describe.each(recipes)('$name', ({ text, diffs }) => {
  test.each(diffs)('$file has the lines of the diff', (diff) => {
    expect(diff.hunks.length).toBeGreaterThan(0);
    expect(findStale(diff, read(diff.file))).toEqual([]);
  });

  test('the files that it names are there, tests among them', () => {
    const named = [...text.matchAll(/`((?:src|test|themes|docs)\/[\w/.-]+)`/g)].map(
      ([, file = '']) => file,
    );
    expect(named.filter((file) => file.startsWith('test/')).length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe('a diff is stale', () => {
  const [{ diffs } = { diffs: [] }] = findRecipes(
    '## Recipes\n\n### One\n\n```diff\n+++ a.ts\n@@\n a\n+b\n@@\n-c\n+d\n```\n\n## Rules\n\n### Two\n',
  );

  test.each<readonly [text: string, stale: readonly string[]]>([
    ['a\nb\nd\n', []],
    ['x\na\nb\nx\nd\nx\n', []],
    ['a\nx\nb\nd\n', ['a', 'b']],
    ['a\nb\nc\nd\n', ['c']],
    ['a\nbb\nd\n', ['a', 'b']],
    ['a\nb\n', ['d']],
  ])('%j: %j', (text, stale) => {
    expect(diffs.map(({ file }) => file)).toEqual(['a.ts']);
    expect(diffs.flatMap((diff) => findStale(diff, text))).toEqual(stale);
  });
});
