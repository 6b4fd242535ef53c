import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHeadless, type Headless } from '../../src/browser/browser.ts';
import { pageOrigin } from '../../src/browser/page-files.ts';
import type { CliError } from '../../src/problems/cli-error.ts';
import { createAnother, installed as headless, plain } from '../browser.ts';

function createOwn(env: NodeJS.ProcessEnv): Headless {
  const own = createHeadless({ env });
  onTestFinished(() => own[Symbol.asyncDispose]());
  return own;
}

describe('a page', () => {
  it('is empty, 1280 x 720, and the same on every machine', async () => {
    const seen = await headless.withPage((page) =>
      page.evaluate(() => ({
        size: [innerWidth, innerHeight, devicePixelRatio],
        text: document.body.textContent,
        language: navigator.language,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        number: (1234.5).toLocaleString(),
        online: navigator.onLine,
      })),
    );
    expect(seen).toEqual({
      size: [1280, 720, 1],
      text: '',
      language: 'en-US',
      zone: 'UTC',
      number: '1,234.5',
      online: false,
    });
  });

  it('stays offline, use after use', async () => {
    const ask = (): Promise<boolean> =>
      headless.withPage((page) => page.evaluate(() => navigator.onLine));
    const answers: boolean[] = [];
    for (let use = 0; use < 12; use++) answers.push(await ask());
    expect(new Set(answers)).toEqual(new Set([false]));
  });

  it('knows nothing of the pages before it', async () => {
    const visit = (): Promise<string | null> =>
      headless.withPage(
        async (page) => {
          await page.goto(`${pageOrigin}/`);
          return page.evaluate(() => {
            const before = localStorage.getItem('key');
            localStorage.setItem('key', 'value');
            return before;
          });
        },
        { files: () => Promise.resolve(undefined) },
      );
    expect([await visit(), await visit()]).toEqual([null, null]);
  });

  it('works beside others', async () => {
    const titles = await Promise.all(
      ['a', 'b', 'c'].map((title) =>
        headless.withPage(async (page) => {
          await page.setContent(`<title>${title}</title>`);
          return page.title();
        }),
      ),
    );
    expect(titles).toEqual(['a', 'b', 'c']);
  });

  it('passes on what its user throws', async () => {
    await expect(headless.withPage(() => Promise.reject(new TypeError('mine')))).rejects.toThrow(
      TypeError,
    );
    await expect(headless.withPage((page) => page.evaluate('nowhere'))).rejects.toThrow('nowhere');
  });
});

describe('a browser that fails', () => {
  it('is not remembered: the next call tries again', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lectern-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const broken = path.join(folder, 'chrome');
    writeFileSync(broken, '#!/bin/sh\necho "cannot open display" >&2\nexit 7\n');
    chmodSync(broken, 0o755);
    const env: NodeJS.ProcessEnv = { ...process.env, CHROME_PATH: broken };
    delete env['LECTERN_BROWSER'];
    const own = createOwn(env);
    own.warm();
    const failure = (await own
      .withPage(() => Promise.resolve())
      .catch((error: unknown) => error)) as CliError;
    expect(failure).toMatchObject({
      id: 'browser-failed',
      exitCode: 3,
      message: `No browser could be started: ${broken}: it ended with exit code 7 (cannot open display)`,
    });
    Object.assign(env, process.env);
    if (process.env['CHROME_PATH'] === undefined) delete env['CHROME_PATH'];
    expect(await own.withPage((page) => page.evaluate('1 + 1'))).toBe(2);
  });

  it.skipIf(process.platform === 'win32')('is started once more where it crashes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lectern-crash-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const crashing = path.join(folder, 'chrome');
    const starts = path.join(folder, 'starts');
    writeFileSync(crashing, `#!/bin/sh\necho one >> ${starts}\nkill -SEGV $$\n`);
    chmodSync(crashing, 0o755);
    const own = createOwn({ ...process.env, CHROME_PATH: crashing });
    await expect(own.withPage((page) => page.evaluate('1 + 1'))).rejects.toMatchObject({
      id: 'browser-failed',
      message: `No browser could be started: ${crashing}: it was ended by SIGSEGV`,
    });
    expect(readFileSync(starts, 'utf8')).toBe('one\none\n');
  });

  it('is replaced after it died between two pages', async () => {
    const own = createOwn(plain);
    await own.withPage(async (page) => {
      const session = await page.browser().target().createCDPSession();
      // It has no time to answer.
      await session.send('Browser.crash').catch(() => undefined);
    });
    expect(await own.withPage((page) => page.evaluate('1 + 1'))).toBe(2);
  });

  it('is told as such when it dies in the middle, and replaced', async () => {
    const own = createOwn(plain);
    const work = own.withPage(async (page) => {
      const session = await page.browser().target().createCDPSession();
      void session.send('Browser.crash').catch(() => undefined);
      await page.evaluate(() => new Promise(() => undefined));
    });
    await expect(work).rejects.toMatchObject({ id: 'browser-crashed', exitCode: 3 });
    expect(await own.withPage((page) => page.evaluate('1 + 1'))).toBe(2);
  });

  it('ends the work when the page alone crashes', async () => {
    const work = headless.withPage(async (page) => {
      void page.goto('chrome://crash').catch(() => undefined);
      await page.evaluate(() => new Promise(() => undefined));
    });
    await expect(work).rejects.toMatchObject({ id: 'browser-crashed' });
    expect(await headless.withPage((page) => page.evaluate('1 + 1'))).toBe(2);
  });
});

it('is not started again after disposal', async () => {
  const own = createAnother();
  own.warm();
  await own[Symbol.asyncDispose]();
  await expect(own.withPage(() => Promise.resolve())).rejects.toThrow('The browser was closed');
});
