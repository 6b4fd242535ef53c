import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Store } from '../store/store.ts';

/** An icon's drawing, and its size where it is not the pack's. */
export interface Icon {
  readonly body: string;
  readonly width?: number;
  readonly height?: number;
}

/** Logos as Iconify keeps them, those that a visit needs. */
export interface IconPack {
  readonly prefix: string;
  readonly icons: Readonly<Record<string, Icon>>;
  readonly width?: number;
  readonly height?: number;
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
    codes.flatMap((code) => [...code.matchAll(pattern)].map(([, name = '']) => name)),
  );
  if (names.size === 0) return undefined;
  const { icons, ...pack } = await store.get('logos', [], readLogos);
  const used = [...names].flatMap((name) => {
    const icon = icons[name];
    return icon ? [[name, icon] as const] : [];
  });
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
