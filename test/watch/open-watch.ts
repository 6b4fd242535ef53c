import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import { findCandidates } from '../../src/browser/candidates.ts';
import { prepareProgram } from '../../src/browser/program.ts';
import { readSystem } from '../../src/browser/system.ts';
import { createWorkspace } from '../../src/browser/workspace.ts';
import { run } from '../../src/cli/run.ts';
import { lendHeadless, plain } from '../browser.ts';
import { createProject, createSink, type Files, program, type Sink } from '../cli/lectern.ts';

/** A browser as authors have one: unlike Lectern's own, its pages may ask a server. It is of the shared browser's build. */
export async function launchBrowser(): Promise<Browser & AsyncDisposable> {
  const system = readSystem(plain);
  const { signal } = new AbortController();
  const [candidate] = await findCandidates(system);
  if (!candidate) throw new Error('There is no browser');
  const { path, createEnv } = await prepareProgram(candidate, {
    system,
    signal,
    onProgress: undefined,
  });
  const workspace = createWorkspace();
  const browser = await puppeteer.launch({
    executablePath: path,
    env: await createEnv(workspace),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  return Object.assign(browser, {
    async [Symbol.asyncDispose]() {
      await browser.close();
      await workspace.remove();
    },
  });
}

/** A running `lectern watch`. */
export interface Watching {
  readonly folder: string;
  /** With a slash at its end. */
  readonly url: string;
  /** Everything printed so far. */
  readonly printed: () => string;
}

/** One in a process of its own. */
export interface WatchProcess extends Watching {
  /** Where it puts what is of the moment alone. */
  readonly temporary: string;
  readonly pid: number;
  /** Ends it as Ctrl-C does; gives the exit code. */
  readonly end: () => Promise<number | null>;
}

/** Watches a new project in this process, on a port that is free, until the test has ended. */
export async function startWatch(files: Files, ...args: readonly string[]): Promise<Watching> {
  const folder = createProject(files);
  const output = createSink();
  const stdin = createKeyboard();
  const ended = run(['watch', ...args], {
    stdin: stdin as unknown as ReadStream,
    stdout: output,
    stderr: output,
    env: plain,
    cwd: () => folder,
    createHeadless: lendHeadless,
  });
  onTestFinished(async () => {
    stdin.push('q');
    expect(await ended).toBe(0);
  });
  const url = await Promise.race([readUrl(output), ended.then(() => undefined)]);
  if (url === undefined) throw new Error(`It ended: ${output.text()}`);
  return { folder, url, printed: output.text };
}

/** A terminal to type at. */
function createKeyboard(): Readable {
  return Object.assign(new Readable({ read: () => undefined }), {
    isTTY: true,
    setRawMode: () => undefined,
  });
}

/** Waits until it says where the decks are. */
async function readUrl({ text }: Sink): Promise<string | undefined> {
  await expect.poll(text, { timeout: 60_000, interval: 5 }).toMatch(urlSaid);
  return urlSaid.exec(text())?.[1];
}

const urlSaid = /Watching .* at (http:\S+)/;

/** Starts the real command in a new project, on a port that is free. */
export async function startWatchProcess(files: Files): Promise<WatchProcess> {
  const folder = createProject(files);
  const temporary = createProject({});
  const child = spawn(process.execPath, [program, 'watch'], {
    cwd: folder,
    env: {
      ...plain,
      NO_COLOR: '1',
      LAUNCH_EDITOR: path.join(folder, 'bin/code'),
      TMPDIR: temporary,
    },
  });
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer): void => {
      text += data.toString();
      const found = urlSaid.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => reject(new Error(`It ended: ${text}`)));
  });
  return {
    folder,
    temporary,
    url,
    printed: () => text,
    pid: child.pid ?? 0,
    async end() {
      child.kill('SIGINT');
      const [code] = (await closed) as [number | null];
      return code;
    },
  };
}

/** What `openNote` watches. */
export const note = `# Water

## Boiling

- at **100** degrees
- in a kettle

## Freezing

- at 0 degrees

## Melting

Ice becomes water.
`;

/** A project with one note, and its deck in a page. */
export interface OpenNote<Watch extends Watching = Watching> {
  readonly watch: Watch;
  readonly page: Page;
  /** Saves the note. */
  readonly write: (text: string) => void;
}

/** Watches a project with one note, and opens its deck. */
export async function openNote(browser: Browser, hash = ''): Promise<OpenNote> {
  return openDeck(await startWatch(project), { browser, hash });
}

/** The same with the real command. */
export async function openNoteOfProcess(
  browser: Browser,
  hash = '',
): Promise<OpenNote<WatchProcess>> {
  return openDeck(await startWatchProcess(project), { browser, hash });
}

const project: Files = { 'notes/water.md': note };

async function openDeck<Watch extends Watching>(
  watch: Watch,
  { browser, hash }: { readonly browser: Browser; readonly hash: string },
): Promise<OpenNote<Watch>> {
  const page = await openPage(browser, `${watch.url}water.html${hash}`);
  await page.waitForSelector('.watch-panel', { timeout: 60_000 });
  // What is done before is told to nobody.
  await page.waitForFunction(() => (globalThis as unknown as Connected).isConnected(), {
    timeout: 60_000,
    polling: 20,
  });
  return {
    watch,
    page,
    write: (text) => writeFileSync(path.join(watch.folder, 'notes/water.md'), text),
  };
}

/** Opens an address in a page that is closed after the test: left alone it would look for its server for ever. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.evaluateOnNewDocument(() => {
    const sockets: WebSocket[] = [];
    class NotedSocket extends WebSocket {
      constructor(address: string | URL) {
        super(address);
        sockets.push(this);
      }
    }
    const isConnected = (): boolean => sockets.some(({ readyState }) => readyState === 1);
    Object.assign(globalThis, { WebSocket: NotedSocket, isConnected });
  });
  await page.goto(url);
  return page;
}

/** What `openPage` puts into a page. */
interface Connected {
  /** Whether the server can be told something. */
  readonly isConnected: () => boolean;
}

/** Text of the slide that is shown. */
export function readSlide(page: Page): Promise<string> {
  return page.$eval('.marpit[data-current] section', (section) => section.innerText);
}

/** Waits until the shown slide says so; gives all that it says. */
export async function waitForText(page: Page, text: string): Promise<string> {
  await page.waitForFunction(
    (wanted) =>
      document
        .querySelector<HTMLElement>('.marpit[data-current] section')
        ?.innerText.includes(wanted) === true,
    { timeout: 60_000, polling: 20 },
    text,
  );
  return readSlide(page);
}
