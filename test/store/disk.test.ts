import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearDisk, type Disk, measureDisk, openDisk } from '../../src/store/disk.ts';
import { createProject, listFiles } from '../cli/lectern.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

async function save(disk: Disk, entries: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, text] of Object.entries(entries)) disk.save(key, bytes(text));
  await disk.close();
}

const load = async (disk: Disk, key: string): Promise<string | undefined> =>
  (await disk.load(key))?.toString();

describe('what was saved', () => {
  test('is there for the next run, and under its own key alone', async () => {
    const folder = createProject();
    await save(openDisk({ folder, identity: 'a' }), { one: '1', two: '', three: '3'.repeat(1e5) });
    const next = openDisk({ folder, identity: 'a' });
    expect(await load(next, 'one')).toBe('1');
    expect(await load(next, 'two')).toBe('');
    expect(await load(next, 'three')).toHaveLength(1e5);
    expect(await load(next, 'four')).toBeUndefined();
  });

  test('is not there for another Lectern, browser or font', async () => {
    const folder = createProject();
    await save(openDisk({ folder, identity: 'a' }), { one: '1' });
    expect(await load(openDisk({ folder, identity: 'b' }), 'one')).toBeUndefined();
  });

  test('may be saved again, by several at once', async () => {
    const folder = createProject();
    const disks = Array.from({ length: 8 }, () => openDisk({ folder, identity: 'a' }));
    await Promise.all(disks.map((disk) => save(disk, { one: '1'.repeat(50_000), two: '2' })));
    expect(disks.map(({ failure }) => failure)).toEqual(disks.map(() => undefined));
    expect(await load(disks[0]!, 'one')).toBe('1'.repeat(50_000));
    expect(listFiles(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('is not trusted when anything in its file is other than it was', async () => {
    const folder = createProject();
    const disk = openDisk({ folder, identity: 'a' });
    await save(disk, { one: 'content that is whole' });
    const [name] = listFiles(folder).filter((each) => each !== 'counted');
    const file = path.join(folder, name!);
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, isCut) => {
          const broken = isCut ? whole.subarray(0, at) : Buffer.from(whole);
          if (!isCut) broken[at] = broken[at]! ^ change;
          writeFileSync(file, broken);
          expect(await load(disk, 'one')).toBeUndefined();
        },
      ),
    );
    writeFileSync(file, Buffer.concat([whole, Buffer.from('x')]));
    expect(await load(disk, 'one')).toBeUndefined();
    writeFileSync(file, whole);
    expect(await load(disk, 'one')).toBe('content that is whole');
  });

  test('is not taken for what another file held', async () => {
    const folder = createProject();
    const disk = openDisk({ folder, identity: 'a' });
    await save(disk, { one: '1', two: '2' });
    const files = listFiles(folder)
      .filter((each) => each !== 'counted')
      .map((each) => path.join(folder, each));
    const [first, second] = files.map((file) => readFileSync(file));
    writeFileSync(files[0]!, second!);
    writeFileSync(files[1]!, first!);
    expect(await load(disk, 'one')).toBeUndefined();
    expect(await load(disk, 'two')).toBeUndefined();
  });
});

describe('a folder that cannot be used', () => {
  test('costs time alone, and is said', async () => {
    const folder = path.join(createProject({ file: '' }), 'file');
    const disk = openDisk({ folder, identity: 'a' });
    await save(disk, { one: '1', two: '2' });
    expect(disk.failure?.message).toMatch(/ENOTDIR|EEXIST/);
    expect(await load(disk, 'one')).toBeUndefined();
  });
});

describe('a folder that is full', () => {
  test('loses what was used longest ago, and no more than it must', async () => {
    const folder = createProject();
    const open = (maxSize: number): Disk => openDisk({ folder, identity: 'a', maxSize });
    await save(
      open(1e9),
      Object.fromEntries(Array.from({ length: 10 }, (_, i) => [i, 'x'.repeat(1e4)])),
    );
    const disk = open(1e9);
    const age = async (key: string, days: number): Promise<void> => {
      const before = new Set(listFiles(folder));
      await save(openDisk({ folder, identity: key }), { [key]: 'y'.repeat(1e4) });
      const [name] = listFiles(folder).filter((each) => !before.has(each));
      const time = Date.now() / 1000 - days * 86_400;
      utimesSync(path.join(folder, name!), time, time);
    };
    await age('old', 9);
    await age('older', 10);
    // The whole was looked at a moment ago.
    utimesSync(path.join(folder, 'counted'), 0, 0);
    await save(open(115_000), { new: 'z' });
    expect(await load(openDisk({ folder, identity: 'old' }), 'old')).toBeUndefined();
    expect(await load(openDisk({ folder, identity: 'older' }), 'older')).toBeUndefined();
    expect(await load(disk, 'new')).toBe('z');
    const { size } = await measureDisk(folder);
    expect(size).toBeLessThanOrEqual(115_000);
    expect(size).toBeGreaterThan(70_000);
  });

  test('notes a use once a day, so that what is used stays', async () => {
    const folder = createProject();
    const disk = openDisk({ folder, identity: 'a' });
    await save(disk, { one: '1' });
    const [name] = listFiles(folder).filter((each) => each !== 'counted');
    const file = path.join(folder, name!);
    utimesSync(file, 1000, 1000);
    await disk.load('one');
    expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(60_000);
  });
});

test('clearing removes what was saved and nothing else', async () => {
  const folder = createProject({ 'mine.txt': 'x', 'aa.txt': 'y' });
  await save(openDisk({ folder, identity: 'a' }), { one: '1', two: '2' });
  expect(await measureDisk(folder)).toEqual({ files: 2, size: 66 });
  await clearDisk(folder);
  expect(listFiles(folder)).toEqual(['aa.txt', 'mine.txt']);
  expect(await measureDisk(path.join(folder, 'none'))).toEqual({ files: 0, size: 0 });
});
