import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { expectAccessible } from '../access/expect-accessible.ts';
import { lendHeadless, plain } from '../browser.ts';

/** The compiled command. */
export const program: string = fileURLToPath(new URL('../../lib/bundle/main.js', import.meta.url));

/** A file's text, or its bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder with files for one test; with `afterAll`, for those of a `describe`. */
export function createProject(
  files: Files = {},
  atEnd: (tidy: () => void) => void = onTestFinished,
): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-test-')));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Every file below a folder, sorted, with `/`. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}

/** What a run gave. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A stream that keeps what is written to it. */
export interface Sink extends Writable {
  readonly text: () => string;
}

/** Creates one. */
export function createSink(): Sink {
  let text = '';
  const sink = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      text += chunk;
      done();
    },
  });
  return Object.assign(sink, { text: () => text });
}

/**
 * Runs a command line in a folder, in this process and with the shared browser, and waits for its end. The environment may
 * come with what stands on the standard input.
 */
export async function lectern(
  cwd: string,
  args: readonly string[],
  { input, ...env }: NodeJS.ProcessEnv & { readonly input?: string } = {},
): Promise<Outcome> {
  const [stdout, stderr] = [createSink(), createSink()];
  const context = { stdout, stderr, env: { ...plain, ...env }, cwd: () => cwd };
  const stdin = input === undefined ? {} : { stdin: Readable.from([input]) as ReadStream };
  const code = await run(args, { ...context, ...stdin, createHeadless: lendHeadless });
  for (const [, name = ''] of stdout.text().matchAll(/(?:^|, )(\S+\.pdf)(?=,| \()/gm))
    expectAccessible(readFileSync(path.resolve(cwd, name)));
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** Runs the real command in a process of its own: for what a process alone shows, since it takes a second. */
export async function lecternProcess(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return await finish(start(cwd, args, { env: { ...plain, ...env } }));
}

/** Starts the real command. */
export function start(
  cwd: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  return spawn(process.execPath, [program, ...args], { cwd, env: plain, ...options });
}

/** Waits for a process to end. */
export async function finish(child: ChildProcess): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, stdout, stderr };
}
