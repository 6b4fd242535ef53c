import { readFile } from 'node:fs/promises';
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
  const { lines, ...pack } = await store.get('logos', [], readLogos);
  const used = [...names].flatMap((name) => {
    const icon = findIcon(lines, name);
    return icon ? [[name, icon] as const] : [];
  });
  return { ...pack, icons: Object.fromEntries(used) };
}

/** What all logos have, and the lines of the file in which each has one: 8 MB, of which a visit needs a few. */
interface Logos extends Omit<IconPack, 'icons'> {
  readonly lines: Buffer;
}

async function readLogos(): Promise<Logos> {
  const lines = await readFile(new URL('../../lib/logos.txt', import.meta.url));
  const head = lines.toString('utf8', 0, lines.indexOf('\n'));
  return { ...(JSON.parse(head) as Omit<IconPack, 'icons'>), lines };
}

function findIcon(lines: Buffer, name: string): IconPack['icons'][string] | undefined {
  const start = lines.indexOf(`\n${name} `);
  if (start === -1) return undefined;
  const json = lines.toString('utf8', start + name.length + 2, lines.indexOf('\n', start + 1));
  return JSON.parse(json) as IconPack['icons'][string];
}

/** Rules that leave room for an icon in the boxes of nodes whose class names one. */
export function createIconCss(pack: IconPack | undefined): string {
  return Object.keys(pack?.icons ?? {})
    .map((name) => `#drawing .node.icon-${name} .nodeLabel p { padding-left: 30px }`)
    .join('\n');
}
