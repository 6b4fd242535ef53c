import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify, stripVTControlCharacters } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { plain } from '../browser.ts';
import { createProject, finish, lectern, listFiles, program, start } from './lectern.ts';

const note = '# A lecture\n\nSome text.\n';
const isPosix = process.platform !== 'win32';

describe('a failed build leaves the last good output whole', () => {
  test('a file in place of the output folder', async () => {
    const project = createProject({ 'x.md': note, dist: 'mine' });
    expect(await lectern(project, ['build', 'x.md', '-f', 'html'])).toMatchObject({
      code: 3,
      stderr:
        `error ${path.join('dist', 'x.html')} cannot be written: a part of its path is a file, not a folder\n` +
        '    Earlier outputs are as they were. Check the folder, or choose another one with --out-dir.\n',
    });
    expect(readFileSync(path.join(project, 'dist'), 'utf8')).toBe('mine');
  });

  test('a folder in place of an output: its neighbour is not replaced either', async () => {
    const project = createProject({ 'x.md': note, 'dist/x.html': 'old', 'dist/x.pdf/keep': '' });
    expect(await lectern(project, ['build', 'x.md'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(
        `error ${path.join('dist', 'x.pdf')} cannot be written: it is a folder\n`,
      ),
    });
    expect(listFiles(path.join(project, 'dist'))).toEqual(['x.html', 'x.pdf/keep']);
    expect(readFileSync(path.join(project, 'dist/x.html'), 'utf8')).toBe('old');
  });

  test('a folder that may not be written', async (context) => {
    const project = createProject({ 'x.md': note, 'dist/x.html': 'old' });
    const dist = path.join(project, 'dist');
    if (!makeReadOnly(dist)) context.skip('this system lets nobody make a folder read-only here');
    const outcome = await lectern(project, ['build', 'x.md', '-f', 'html']);
    expect(outcome.code).toBe(3);
    expect(outcome.stderr).toMatch(
      /^error dist.x\.html cannot be written: (the disk is read-only|permission denied|not permitted)\n {4}Earlier outputs are as they were\./,
    );
    expect(readFileSync(path.join(dist, 'x.html'), 'utf8')).toBe('old');
  });

  test('a folder that may not be written: the notes of other folders are built', async (context) => {
    const project = createProject({
      'notes/shut/x.md': note,
      'notes/y.md': note,
      'dist/shut/x.html': 'old',
    });
    const shut = path.join(project, 'dist/shut');
    if (!makeReadOnly(shut)) context.skip('this system lets nobody make a folder read-only here');
    const outcome = await lectern(project, ['build', '-f', 'html']);
    expect(outcome.code).toBe(3);
    expect(outcome.stderr).toMatch(/^error dist.shut.x\.html cannot be written: /);
    expect(readFileSync(path.join(shut, 'x.html'), 'utf8')).toBe('old');
    expect(readFileSync(path.join(project, 'dist/y.html'), 'utf8')).toContain('Some text');
  });

  test('a full disk', async (context) => {
    const project = createProject({ 'x.md': note, 'dist/.keep': '' });
    const dist = path.join(project, 'dist');
    if (!mount(['-t', 'tmpfs', '-o', 'size=64k', 'none', dist], dist))
      context.skip('only root can mount a small disk');
    writeFileSync(path.join(dist, 'x.html'), 'old');
    expect(await lectern(project, ['build', 'x.md', '-f', 'html'])).toMatchObject({
      code: 3,
      stderr:
        'error There is no space left to write dist/x.html\n' +
        '    Earlier outputs are as they were. Free some space and build again.\n',
    });
    expect(readFileSync(path.join(dist, 'x.html'), 'utf8')).toBe('old');
    expect(listFiles(dist)).toEqual(['x.html']);
  });

  test.skipIf(!isPosix)('kill -9 while it writes, and the next build tidies up', async () => {
    const project = createProject({ 'x.md': note });
    const dist = path.join(project, 'dist');
    await lectern(project, ['build', 'x.md', '-f', 'html']);
    const good = readFileSync(path.join(dist, 'x.html'), 'utf8');
    writeFileSync(path.join(project, 'x.md'), note.replace('Some', 'Other'));
    const child = start(project, ['build', 'x.md', '-f', 'html']);
    const watcher = watch(dist, () => child.kill('SIGKILL'));
    await finish(child);
    watcher.close();
    expect(child.signalCode).toBe('SIGKILL');
    const page = readFileSync(path.join(dist, 'x.html'), 'utf8');
    expect(page === good || page.trimEnd().endsWith('</html>')).toBe(true);
    await lectern(project, ['build', 'x.md', '-f', 'html']);
    expect(readdirSync(dist)).toEqual(['x.html']);
    expect(readFileSync(path.join(dist, 'x.html'), 'utf8')).toContain('Other text');
  });

  test.skipIf(!isPosix)('kill -9 at any moment', async () => {
    const project = createProject({ 'x.md': note });
    const files = ['x.html', 'x.pdf'].map((name) => path.join(project, 'dist', name));
    await lectern(project, ['build', 'x.md']);
    for (const wait of [100, 400, 700, 1000]) {
      const child = start(project, ['build', 'x.md']);
      const ended = finish(child);
      await delay(wait);
      child.kill('SIGKILL');
      await ended;
      const [page = '', document = ''] = files.map((file) =>
        readFileSync(file, 'latin1').trimEnd(),
      );
      expect([page.endsWith('</html>'), document.endsWith('%%EOF')]).toEqual([true, true]);
    }
  });

  test('temporary files of running builds and of others stay', async () => {
    const living = `.lectern-0123abcd-${process.pid}-${'0'.repeat(32)}.tmp`;
    const project = createProject({
      'x.md': note,
      [`dist/${living}`]: '',
      'dist/.lectern-mine.tmp': '',
    });
    await lectern(project, ['build', 'x.md', '-f', 'html']);
    expect(readdirSync(path.join(project, 'dist')).sort()).toEqual(
      ['.lectern-mine.tmp', living, 'x.html'].sort(),
    );
  });
});

describe('an interrupted build', () => {
  test.skipIf(!isPosix).each(['SIGINT', 'SIGTERM'] as const)(
    '%s: exit code 130, nothing left behind',
    async (signal) => {
      const project = createProject({ 'x.md': note, 'dist/x.html': 'old', 'tmp/.keep': '' });
      const child = start(project, ['build', 'x.md'], {
        env: { ...plain, TMPDIR: path.join(project, 'tmp') },
      });
      const ended = finish(child);
      await findBrowser(path.join(project, 'tmp'));
      child.kill(signal);
      const outcome = await ended;
      expect(outcome).toMatchObject({
        code: 130,
        stdout: '',
        stderr: 'Interrupted. Earlier outputs are as they were.\n',
      });
      expect(readFileSync(path.join(project, 'dist/x.html'), 'utf8')).toBe('old');
      expect(readdirSync(path.join(project, 'dist'))).toEqual(['x.html']);
      expect(listFiles(path.join(project, 'tmp'))).toEqual(['.keep']);
      expect(findProcesses(project)).toEqual([]);
    },
  );

  test.skipIf(!isPosix)('in the middle of computing, which takes a minute', async () => {
    const section = (index: number): string =>
      `## Section ${index}\n\nSome **text** about [item ${index}](#item).\n\n- one\n- two\n\n`;
    const long = `# T\n\n${Array.from({ length: 30_000 }, (_, index) => section(index)).join('')}`;
    const project = createProject({ 'x.md': long, 'tmp/.keep': '' });
    const child = start(project, ['check', 'x.md'], {
      env: { ...plain, TMPDIR: path.join(project, 'tmp') },
    });
    const ended = finish(child);
    await findBrowser(path.join(project, 'tmp'));
    await delay(1000);
    const asked = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 130, stdout: '' });
    // Two seconds, on a machine that has much else to do.
    expect(performance.now() - asked).toBeLessThan(15_000);
    expect(listFiles(path.join(project, 'tmp'))).toEqual(['.keep']);
    expect(findProcesses(project)).toEqual([]);
  });
});

describe('outputs', () => {
  test.skipIf(!isPosix)(
    'keep the permissions that they had, and new ones follow the umask',
    async () => {
      const project = createProject({ 'x.md': note, 'dist/x.html': 'old' });
      chmodSync(path.join(project, 'dist/x.html'), 0o640);
      await lectern(project, ['build', 'x.md']);
      const modes = ['x.html', 'x.pdf'].map(
        (name) => statSync(path.join(project, 'dist', name)).mode & 0o777,
      );
      expect(modes).toEqual([0o640, 0o666 & ~process.umask()]);
    },
  );

  test.skipIf(!isPosix)('that are links stay links', async () => {
    const project = createProject({ 'x.md': note, 'web/index.html': 'old', 'dist/.keep': '' });
    symlinkSync('../web/index.html', path.join(project, 'dist/x.html'));
    await lectern(project, ['build', 'x.md', '-f', 'html']);
    expect(readFileSync(path.join(project, 'web/index.html'), 'utf8')).toContain('Some text');
    expect(listFiles(project)).toEqual(['dist/.keep', 'web/index.html', 'x.md']);
  });
});

describe('streams', () => {
  test.skipIf(!isPosix)('a reader that has seen enough is no failure', async () => {
    const project = createProject({ 'a.md': note, 'b.md': note });
    const child = start(project, ['build', 'a.md', 'b.md', '-f', 'html'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.destroy();
    const { code, stderr } = await finish(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(listFiles(path.join(project, 'dist'))).toEqual(['a.html', 'b.html']);
  });

  test.skipIf(!existsSync('/dev/full'))('an answer that cannot be written is one', async () => {
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => closeSync(full));
    const child = start(createProject(), ['--help'], { stdio: ['ignore', full, 'pipe'] });
    expect((await finish(child)).code).toBe(3);
  });

  test.skipIf(!existsSync('/usr/bin/script'))(
    'a terminal sees one line that changes, and CI none',
    async () => {
      const project = createProject({ 'x.md': note });
      const see = async (env: NodeJS.ProcessEnv): Promise<string> => {
        const { stdout } = await promisify(execFile)(
          'script',
          ['-qec', `'${process.execPath}' '${program}' build x.md -f html`, '/dev/null'],
          { cwd: project, env: { ...plain, TERM: 'xterm', ...env } },
        );
        return stdout;
      };
      const clear = '\r\u001B[2K';
      const seen = await Promise.all(
        [{}, { CI: 'true' }, { NO_COLOR: '1' }, { TERM: 'dumb' }].map(see),
      );
      const [before, progress = '', ...rest] = seen[0]?.split(clear) ?? [];
      expect(before).toBe('');
      expect(stripVTControlCharacters(progress)).toMatch(/^Building: x\.md \.\.\.(?: \d s)?$/);
      expect(rest.at(-1)).toMatch(/^dist\/x\.html \(2 slides\)\r\nBuilt 1 note, /);
      expect(seen[1]).not.toContain('Building');
      expect(seen[2]).not.toContain('\u001B[2m');
      expect(seen[3]).not.toContain('\u001B');
    },
  );
});

/** Root writes everywhere but on a read-only disk. */
function makeReadOnly(folder: string): boolean {
  if (!isPosix) return false;
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    return true;
  }
  return mount(['--bind', folder, folder], folder) && mount(['-o', 'remount,ro,bind', folder]);
}

function mount(args: readonly string[], folder?: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    mkdirSync(folder ?? '.', { recursive: true });
    execFileSync('mount', [...args], { stdio: 'ignore' });
  } catch {
    return false;
  }
  if (folder !== undefined)
    onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }));
  return true;
}

/** Waits until the browser of a build has made its folder. */
async function findBrowser(folder: string): Promise<void> {
  while (readdirSync(folder).length === 1) await delay(20);
}

/** Processes that have something of the folder in their command line or environment. */
function findProcesses(folder: string): string[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) =>
      ['cmdline', 'environ'].some((file) => readQuietly(`/proc/${pid}/${file}`).includes(folder)),
    );
}

function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
