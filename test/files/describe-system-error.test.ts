import { describe, expect, test } from 'vitest';
import { describeSystemError } from '../../src/files/describe-system-error.ts';

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
