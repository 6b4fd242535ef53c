import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageOrigin } from '../browser/page-files.ts';
import { readToolFile } from './drawing-tools.ts';

/** Address of Mermaid's ESM build in a page that is served `mermaidFiles`; it loads its parts when they are needed. */
export const mermaidModule: string = `${pageOrigin}/mermaid.esm.min.mjs`;

/** Serves the modules of Mermaid's ESM build and the files of other tools, and nothing else. */
export async function mermaidFiles(name: string): Promise<Uint8Array | undefined> {
  if (name.startsWith('tools/')) return readToolFile(name);
  if (!name.endsWith('.mjs')) return undefined;
  const folder = path.dirname(fileURLToPath(import.meta.resolve('mermaid')));
  return readFile(path.join(folder, path.posix.normalize(`/${name}`)));
}
