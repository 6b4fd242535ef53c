import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PlacedIcons } from './page/parts.ts';
import type { Store } from '../store/store.ts';

/** Logos as Iconify keeps them, those that a visit needs. */
export interface IconPack extends PlacedIcons {
  readonly prefix: string;
}

const pattern = /(?:\blogos:|:::icon-)([a-z0-9-]+)/g;

/**
 * Loads the logos that sources name, as icons (`logos:aws-ecs`) or as a node's class (`:::icon-aws-ecs`); undefined when
 * they name none. Unknown names are left out: their nodes are plain.
 */
export async function loadIcons(
  codes: readonly string[],
  store: Store,
): Promise<IconPack | undefined> {
  const names = new Set(
    codes.flatMap((code) => Array.from(code.matchAll(pattern), ([, name]) => name!)),
  );
  if (names.size === 0) return undefined;
  const { icons, ...pack } = await store.get('logos', [], readLogos);
  const used = [...names].flatMap((name) => (icons[name] ? [[name, icons[name]] as const] : []));
  return { ...pack, icons: Object.fromEntries(used) };
}

async function readLogos(): Promise<IconPack> {
  const file = fileURLToPath(import.meta.resolve('@iconify-json/logos/icons.json'));
  return JSON.parse(await readFile(file, 'utf8')) as IconPack;
}

/** Rules that leave room for an icon in the boxes of nodes whose class names one. */
export function createIconCss(pack: IconPack | undefined): string {
  return Object.keys(pack?.icons ?? {})
    .map((name) => `#drawing .node.icon-${name} .nodeLabel p { padding-left: 30px }`)
    .join('\n');
}
