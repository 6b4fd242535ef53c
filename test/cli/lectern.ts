import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The compiled command. */
export const program: string = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url));

/** A file's text, or its bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder with files for one test. */
export function createProject(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
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

/**
 * Environment that says nothing about terminals and colours. Where the embedded browser exists it is used: it starts in a
 * tenth of the time of a whole one, and there is a start for each run.
 */
export const plain: NodeJS.ProcessEnv = {
  ...(process.platform === 'linux' && process.arch === 'x64' && { LECTERN_BROWSER: 'embedded' }),
  ...process.env,
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  CI: undefined,
};

/** Runs the real command in a folder and waits for its end. */
export async function lectern(
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
