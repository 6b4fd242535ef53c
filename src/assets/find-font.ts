/** A font that a note or a brand names: one that Lectern brings, one of a package or a file of the project. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Store } from '../store/store.ts';
import { findFontFile, type FontFace, fontFormats, listFontPackages, parseFaces } from './fonts.ts';

/** Where a font was found. */
export interface FoundFont {
  /** What CSS calls it. */
  readonly family: string;
  /** None where it is not found: it is shown where it is installed. */
  readonly faces: readonly FontFace[];
  /** Absolute paths that were looked at in the project. */
  readonly inputs: readonly string[];
}

/** What fonts are looked for with; both absolute. */
export interface FindFontContext {
  readonly root: string;
  /** Paths are relative to it, and otherwise to the project. */
  readonly dir: string;
  readonly store: Store;
}

/** Finds a font by its family's name, the name of its package, or the path of its file. */
export function findFont(name: string, context: FindFontContext): FoundFont {
  if (fontFormats.has(path.extname(name).toLowerCase())) return findFontOfFile(name, context);
  const slug = name
    .replace(/^@fontsource\//, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-');
  const packageName = `@fontsource/${slug}`;
  const own = path.join(context.root, 'node_modules', packageName);
  const folder = listFontPackages(context.store).includes(packageName)
    ? path.dirname(findFontFile(`${packageName}/package.json`, context.store))
    : own;
  const faces = listSheets(folder).flatMap((sheet) =>
    parseFaces(readFileSync(path.join(folder, sheet), 'utf8'), (url) =>
      path.resolve(folder, url),
    ).filter(({ file }) => !path.relative(folder, file).startsWith('..')),
  );
  return {
    family: faces[0]?.family ?? cleanFamily(name),
    faces,
    inputs: folder === own ? [own] : [],
  };
}

/** Regular and bold, upright and italic, as far as they are there. */
function listSheets(folder: string): string[] {
  const bold = ['600', '700', '800'].find((weight) =>
    existsSync(path.join(folder, `${weight}.css`)),
  );
  return ['400', ...(bold ? [bold] : [])]
    .flatMap((weight) => [`${weight}.css`, `${weight}-italic.css`])
    .filter((sheet) => existsSync(path.join(folder, sheet)));
}

function findFontOfFile(name: string, { root, dir }: FindFontContext): FoundFont {
  const files = [...new Set([path.resolve(dir, name), path.resolve(root, name)])];
  const file = files.find((each) => isInside(each, root));
  const family = cleanFamily(path.basename(name, path.extname(name)));
  const faces = file ? [{ family, style: 'normal', weight: '400', unicodeRange: '', file }] : [];
  return { family, faces, inputs: files };
}

/** A name that ends no string of CSS, and no style sheet. */
function cleanFamily(name: string): string {
  return name.replace(/["'\\<>{};\p{Cc}]/gu, '').trim();
}

function isInside(file: string, root: string): boolean {
  try {
    return !path.relative(realpathSync(root), realpathSync(file)).startsWith('..');
  } catch {
    return false;
  }
}
