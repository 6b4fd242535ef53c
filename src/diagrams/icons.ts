import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Logos as Iconify keeps them, those that a visit needs. */
export interface IconPack {
  readonly prefix: string;
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
  readonly width?: number;
  readonly height?: number;
}

let logos: Promise<IconPack> | undefined;

/** Loads the logos that sources name (`logos:aws-ecs`); undefined when they name none. Unknown names are left out. */
export async function loadIcons(codes: readonly string[]): Promise<IconPack | undefined> {
  const names = new Set(codes.flatMap((code) => code.match(/\blogos:[a-z0-9-]+/g) ?? []));
  if (names.size === 0) return undefined;
  logos ??= readFile(
    fileURLToPath(import.meta.resolve('@iconify-json/logos/icons.json')),
    'utf8',
  ).then((text) => JSON.parse(text) as IconPack);
  const { icons, ...pack } = await logos;
  const used = [...names].flatMap((name) => {
    const key = name.slice('logos:'.length);
    const icon = icons[key];
    return icon ? [[key, icon] as const] : [];
  });
  return { ...pack, icons: Object.fromEntries(used) };
}
