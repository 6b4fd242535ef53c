import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { showPath } from '../../src/files/show-path.ts';

describe('a path as messages show it', () => {
  const root = path.resolve('/a/b');

  test.each([
    ['inside the project', '/a/b/c/d.md', 'c/d.md'],
    ['the project itself', '/a/b', '.'],
    ['beside the project', '/a/c.md', '../c.md'],
    ['far outside', '/x/y.md', '/x/y.md'],
    ['two above', '/c.md', '/c.md'],
    ['with dots that lead nowhere', '/a/b/../b/./c.md', 'c.md'],
    ['whose name begins with dots', '/a/b/..c.md', '..c.md'],
    ['in any script', '/a/b/漢字 שלום.md', '漢字 שלום.md'],
  ])('%s', (_, file, shown) => {
    expect(showPath(root, path.normalize(file))).toBe(shown);
  });
});
