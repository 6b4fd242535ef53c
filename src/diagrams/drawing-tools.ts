import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ToolName } from '../blocks/nodes.ts';

/** A package that draws other diagrams than Mermaid's, as a project has it. */
export interface DrawingTool {
  /** Absolute path of the package. */
  readonly folder: string;
  readonly version: string;
}

/** The tools that are there, by name. */
export type DrawingTools = ReadonlyMap<ToolName, DrawingTool>;

/** What is to be installed for each. */
export const toolPackages: Readonly<Record<ToolName, string>> = {
  graphviz: '@viz-js/viz',
  plantuml: '@plantuml/core',
};

/** The files that a page may load, each with its path in the package. */
const toolFiles: Readonly<Record<string, readonly [tool: ToolName, file: string]>> = {
  'viz.js': ['graphviz', 'dist/viz.js'],
  'plantuml.js': ['plantuml', 'plantuml.js'],
  'viz-global.js': ['plantuml', 'viz-global.js'],
};

/** Finds the tools in a project, or beside Lectern itself. @param root the project's folder */
export async function findDrawingTools(root: string): Promise<DrawingTools> {
  const names = Object.keys(toolPackages) as ToolName[];
  const found = await Promise.all(
    names.map(async (name) => [name, await find(name, root)] as const),
  );
  return new Map(found.flatMap(([name, tool]) => (tool ? [[name, tool] as const] : [])));
}

async function find(name: ToolName, root: string): Promise<DrawingTool | undefined> {
  const folders = [path.join(root, 'node_modules', toolPackages[name]), findOwn(name)];
  for (const folder of folders) {
    const text =
      folder && (await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => ''));
    if (folder && text)
      return { folder, version: (JSON.parse(text) as { version: string }).version };
  }
  return undefined;
}

function findOwn(name: ToolName): string | undefined {
  try {
    const main = fileURLToPath(import.meta.resolve(toolPackages[name]));
    return name === 'graphviz' ? path.dirname(path.dirname(main)) : path.dirname(main);
  } catch {
    return undefined;
  }
}

/** Where a page finds the files of a tool; the address says which folder. */
export function toolBase({ folder }: DrawingTool): string {
  return `tools/${encodeURIComponent(folder)}/`;
}

/** Reads a file that was asked for so; undefined for any but those that tools are made of. */
export async function readToolFile(name: string): Promise<Uint8Array | undefined> {
  const [, folder = '', file = ''] = /^tools\/(.+)\/([\w.-]+)$/s.exec(name) ?? [];
  const [tool, place = ''] = Object.hasOwn(toolFiles, file) ? toolFiles[file]! : [];
  if (tool === undefined || !folder.split(path.sep).join('/').endsWith(`/${toolPackages[tool]}`))
    return undefined;
  return readFile(path.join(folder, place));
}
