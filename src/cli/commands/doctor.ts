import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { clearCache, type CacheUse, measureCache } from '../../build/open-cache.ts';
import { createHeadless } from '../../browser/browser.ts';
import { type BrowserReport, inspectBrowsers } from '../../browser/inspect.ts';
import { bundledVersions, dependencies, version } from '../../options/version.ts';
import { loadConfig } from '../../options/load-config.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import type { Invocation } from '../commands.ts';
import { renderCount } from '../count.ts';
import { showEvent } from '../show-event.ts';

/** What decides how a deck looks, beside Lectern itself. */
const packages = ['@marp-team/marp-core', 'mermaid', 'katex', 'shiki'];

/** `lectern doctor`: shows what a build would use, and opens a page to see that it works. */
export async function runDoctor({
  report,
  env,
  root,
  values,
  createHeadless: create = createHeadless,
}: Invocation): Promise<number> {
  const print = (name: string, text: string): void =>
    report.printLine(`${name.padEnd(11)} ${text}`);
  const settings = resolveSettings({ root, flags: values, config: await loadConfig(root), env });
  if (values.clearCache) {
    print('Cache', `${renderCache(await clearCache(settings, env))} removed`);
    return 0;
  }
  print('Lectern', version);
  print('Node', `${process.versions.node} (${process.platform}, ${process.arch})`);
  for (const name of packages)
    print(path.basename(name), bundledVersions[name] ?? (await loadVersion(name)));
  print('Fonts', `${findFonts().join(', ')} (they come with Lectern)`);
  print('Cache', renderCache(await measureCache(settings, env)));
  report.showProgress('Looking for browsers');
  for (const browser of await inspectBrowsers({ ...env })) print('Browser', renderBrowser(browser));
  const started = performance.now();
  await using headless = create({
    env: { ...env },
    onProgress: ({ done, total }) =>
      showEvent({ type: 'browser-unpacking', done, total }, 'Unpacking', report),
  });
  await headless.withPage((page) => page.title());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print('Works', `yes, a page opened after ${seconds} s`);
  return 0;
}

function renderCache(use: CacheUse | undefined): string {
  if (!use) return 'off, nothing';
  return `${use.folder}, ${renderCount(use.files, 'file')}, ${(use.size / 1e6).toFixed(1)} MB`;
}

function renderBrowser({ name, path: file, version: own, problem, isUsed }: BrowserReport): string {
  const parts = [own === undefined ? name : `${name} ${own}`];
  if (file !== undefined) parts.push(file);
  if (problem !== undefined) parts.push(`cannot be used: ${problem}`);
  return `${parts.join(', ')}${isUsed ? ' (used)' : ''}`;
}

function findFonts(): string[] {
  const fonts = Object.keys(dependencies).filter((name) => name.startsWith('@fontsource'));
  return fonts.map((name) => path.basename(name));
}

/** The version of an installed package: of the nearest package.json above its entry that has its name. */
async function loadVersion(name: string): Promise<string> {
  let folder = path.dirname(fileURLToPath(import.meta.resolve(name)));
  for (; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => '{}');
    const found = JSON.parse(text) as { name?: string; version?: string };
    if (found.name === name && found.version !== undefined) return found.version;
  }
  return 'unknown';
}
