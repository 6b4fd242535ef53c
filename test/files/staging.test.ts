import {
  chmodSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../../src/files/create-folder.ts';
import { createStaging } from '../../src/files/staging.ts';
import { createTemporaryName, removeStaleTemporaries } from '../../src/files/temporary.ts';
import { CliError } from '../../src/problems/cli-error.ts';
import { createProject, listFiles } from '../cli/lectern.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (...parts: readonly string[]): string => readFileSync(path.join(...parts), 'utf8');
const isWindows = process.platform === 'win32';

describe('files appear together', () => {
  test('and not before they are all there', async () => {
    const root = createProject({ 'a.html': 'old' });
    await using staging = createStaging(root);
    await staging.stage(path.join(root, 'a.html'), bytes('new a'));
    await staging.stage(path.join(root, 'b.pdf'), bytes('new b'));
    expect(read(root, 'a.html')).toBe('old');
    expect(listFiles(root)).not.toContain('b.pdf');
    await staging.commit();
    expect([read(root, 'a.html'), read(root, 'b.pdf')]).toEqual(['new a', 'new b']);
    expect(listFiles(root)).toEqual(['a.html', 'b.pdf']);
  });

  test('or not at all, when the work ends before', async () => {
    const root = createProject({ 'a.html': 'old' });
    {
      await using staging = createStaging(root);
      await staging.stage(path.join(root, 'a.html'), bytes('new'));
      await staging.stage(path.join(root, 'b.pdf'), bytes('new'));
      expect(listFiles(root)).toHaveLength(3);
    }
    expect(listFiles(root)).toEqual(['a.html']);
    expect(read(root, 'a.html')).toBe('old');
  });

  test('in folders that are made for them', async () => {
    const root = createProject();
    await using staging = createStaging(root);
    await staging.stage(path.join(root, 'x/y/漢字 é.html'), bytes('a'));
    await staging.commit();
    expect(listFiles(root)).toEqual(['x/y/漢字 é.html']);
  });

  test('and what was put in place stays', async () => {
    const root = createProject();
    {
      await using staging = createStaging(root);
      await staging.stage(path.join(root, 'a'), bytes('1'));
      await staging.commit();
      await staging.stage(path.join(root, 'b'), bytes('2'));
    }
    expect(listFiles(root)).toEqual(['a']);
  });

  test.skipIf(isWindows)('with the rights that were there', async () => {
    const root = createProject({ a: 'old' });
    chmodSync(path.join(root, 'a'), 0o640);
    await using staging = createStaging(root);
    await staging.stage(path.join(root, 'a'), bytes('new'));
    await staging.commit();
    expect(statSync(path.join(root, 'a')).mode & 0o777).toBe(0o640);
  });

  test.skipIf(isWindows)('behind a link, which stays a link', async () => {
    const root = createProject({ 'real/a': 'old' });
    symlinkSync(path.join(root, 'real/a'), path.join(root, 'link'));
    await using staging = createStaging(root);
    await staging.stage(path.join(root, 'link'), bytes('new'));
    await staging.commit();
    expect(read(root, 'real/a')).toBe('new');
    expect(listFiles(root)).toEqual(['real/a']);
  });
});

describe('a file that cannot be written is refused', () => {
  async function refuse(target: string): Promise<string[]> {
    await using staging = createStaging(path.dirname(target));
    const error: unknown = await staging.stage(target, bytes('x')).catch((each: unknown) => each);
    return error instanceof CliError ? [error.id, error.message.replace(/^.*[\\/]/, '')] : [];
  }

  test('over a folder, before anything is renamed', async () => {
    const root = createProject({ 'a.html/x': '' });
    expect(await refuse(path.join(root, 'a.html'))).toEqual([
      'output-refused',
      'a.html cannot be written: it is a folder',
    ]);
    expect(listFiles(root)).toEqual(['a.html/x']);
  });

  test('below a file', async () => {
    const root = createProject({ a: '' });
    expect(await refuse(path.join(root, 'a/b/c.html'))).toEqual([
      'output-refused',
      'c.html cannot be written: a part of its path is a file, not a folder',
    ]);
  });

  test('with a name that is too long', async () => {
    const root = createProject();
    const [id, message] = await refuse(path.join(root, 'x'.repeat(300), 'a.html'));
    expect([id, message]).toEqual([
      'output-refused',
      'a.html cannot be written: the name is too long',
    ]);
  });
});

describe('what killed builds left', () => {
  const old = new Date(Date.now() - 2 * 3_600_000);
  const host = createTemporaryName().split('-')[1] ?? '';
  const name = (owner: string, pid: number): string =>
    `.lectern-${owner}-${pid}-${'0'.repeat(32)}.tmp`;
  // A process that cannot be: the largest id that Linux gives is 4,194,304.
  const dead = 2 ** 30;

  test.each([
    ['of this machine, whose process is gone', name(host, dead), false, 'removed'],
    ['of this machine, whose process runs', name(host, process.pid), false, 'kept'],
    ['of this machine, whose process runs, but old', name(host, process.pid), true, 'removed'],
    ['of another machine', name('00000000', dead), false, 'kept'],
    ['of another machine, but old', name('00000000', dead), true, 'removed'],
    ['by another program', '.other.tmp', true, 'kept'],
    ['by a name that only begins so', '.lectern-x.tmp', true, 'kept'],
  ])('%s', async (...[, file, isOld, fate]) => {
    const root = createProject({ [file]: '', 'a.html': '' });
    if (isOld) utimesSync(path.join(root, file), old, old);
    await removeStaleTemporaries(root);
    expect(listFiles(root)).toEqual(fate === 'kept' ? [file, 'a.html'] : ['a.html']);
  });

  test('is removed when the next file is staged beside it', async () => {
    const root = createProject({ [name(host, dead)]: '' });
    await using staging = createStaging(root);
    await staging.stage(path.join(root, 'a'), bytes('1'));
    await staging.commit();
    expect(listFiles(root)).toEqual(['a']);
  });

  test('does not matter in a folder that is not there', async () => {
    await expect(removeStaleTemporaries(path.join(createProject(), 'x'))).resolves.toBeUndefined();
  });

  test('has names that nobody can guess', () => {
    const names = Array.from({ length: 50 }, createTemporaryName);
    expect(new Set(names).size).toBe(50);
    for (const each of names) expect(each).toMatch(/^\.lectern-[0-9a-f]{8}-\d+-[0-9a-f]{32}\.tmp$/);
  });
});

describe('a folder is created', () => {
  test.each([
    ['alone', 'a'],
    ['with those above it', 'a/b/c/d'],
    ['where it is already', '.'],
  ])('%s', async (_, name) => {
    const folder = path.join(createProject(), name);
    await createFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  test('by several at once', async () => {
    const root = createProject();
    const folder = path.join(root, 'a/b/c');
    await Promise.all(Array.from({ length: 8 }, () => createFolder(folder)));
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  test('but not below a file', async () => {
    const root = createProject();
    mkdirSync(path.join(root, 'x'));
    writeFileSync(path.join(root, 'x/file'), '');
    await expect(createFolder(path.join(root, 'x/file/a/b'))).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
  });
});
