import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeSystemError } from '../../src/files/describe-system-error.ts';
import { isEnglishWord, loadEnglishWords } from '../../src/files/english-words.ts';
import { showPath } from '../../src/files/show-path.ts';

describe('what the system said', () => {
  const error = (message: string, code?: string): Error =>
    Object.assign(new Error(message), code === undefined ? {} : { code });

  test.each([
    ['EACCES', 'permission denied'],
    ['EISDIR', 'it is a folder'],
    ['ENAMETOOLONG', 'the name is too long'],
    ['ENOENT', 'it does not exist'],
    ['ENOTDIR', 'a part of its path is a file, not a folder'],
    ['EEXIST', 'a file of that name is in the way'],
    ['EPERM', 'not permitted'],
    ['EROFS', 'the disk is read-only'],
  ])('%s is "%s"', (code, words) => {
    expect(describeSystemError(error(`${code}: something, open '/x'`, code))).toBe(words);
  });

  test.each([
    [
      'of a code that has no words of ours',
      error("EMFILE: too many open files, open '/x/y'", 'EMFILE'),
      'too many open files',
    ],
    [
      'of two paths',
      error("EXDEV: cross-device link not permitted, rename '/a' -> '/b'", 'EXDEV'),
      'cross-device link not permitted',
    ],
    ['without a path', error('EIO: i/o error, read', 'EIO'), 'i/o error'],
    [
      'of an error that is not the system’s',
      error('it is larger than 2 MB'),
      'it is larger than 2 MB',
    ],
    ['of an error with a comma', error('no, not so'), 'no, not so'],
  ])('%s', (_, given, words) => {
    expect(describeSystemError(given)).toBe(words);
  });
});

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

describe('English words', () => {
  const words = loadEnglishWords();

  test.each(['an', 'lecture', 'browser', 'zymurgy'])('%s is one', (word) => {
    expect(isEnglishWord(words, word)).toBe(true);
  });

  test.each(['lectur', 'kubernetes', 'Lecture', '', 'a b', 'überall'])('"%s" is none', (word) => {
    expect(isEnglishWord(words, word)).toBe(false);
  });

  test('are found at both ends of the list', () => {
    expect(isEnglishWord({ text: '\nab\ncd\n' }, 'ab')).toBe(true);
    expect(isEnglishWord({ text: '\nab\ncd\n' }, 'cd')).toBe(true);
    expect(isEnglishWord({ text: '\nab\ncd\n' }, 'b')).toBe(false);
  });
});
