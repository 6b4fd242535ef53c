import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageOrigin } from '../browser/page-files.ts';
import { readToolFile } from './drawing-tools.ts';

/** Address of Mermaid's ESM build in a page that is served `mermaidFiles`; it loads its parts when they are needed. */
export const mermaidModule: string = `${pageOrigin}/mermaid.esm.min.mjs`;

/** Address of the module that lays out diagrams with ELK, in such a page; it is loaded for those alone that ask for it. */
export const elkModule: string = `${pageOrigin}/elk/mermaid-layout-elk.esm.min.mjs`;

/** Serves the modules of Mermaid's ESM build and of its layout with ELK, the files of other tools, and nothing else. */
export async function mermaidFiles(name: string): Promise<Uint8Array | undefined> {
  if (name.startsWith('tools/')) return readToolFile(name);
  if (!name.endsWith('.mjs')) return undefined;
  const [, inElk] = /^elk\/(.*)$/.exec(name) ?? [];
  const entry =
    inElk === undefined
      ? import.meta.resolve('mermaid')
      : import.meta.resolve('@mermaid-js/layout-elk');
  const folder = path.dirname(fileURLToPath(entry));
  return readFile(path.join(folder, path.posix.normalize(`/${inElk ?? name}`)));
}
