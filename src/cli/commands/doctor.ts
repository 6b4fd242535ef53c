import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../version.ts';
import type { Invocation } from '../commands.ts';

/** What decides how a deck looks, beside Lectern itself. */
const packages = ['@marp-team/marp-core', 'mermaid', 'katex', 'shiki'];

/** `lectern doctor`: shows what a build would use. */
export async function runDoctor({ report }: Invocation): Promise<number> {
  const rows: [string, string][] = [
    ['Lectern', version],
    ['Node', `${process.versions.node} (${process.platform}, ${process.arch})`],
  ];
  for (const name of packages) rows.push([name.replace(/^.*\//, ''), await loadVersion(name)]);
  report.printLine(rows.map(([name, text]) => `${name.padEnd(11)} ${text}`).join('\n'));
  return 0;
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
