/**
 * Fonts for scripts that Lectern brings none for: Noto packages of @fontsource that a project has installed. Their files are
 * cut by ranges of characters; only those are taken inside that a deck uses.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Store } from '../store/store.ts';
import { type FontFace, parseFaces, parseRange } from './fonts.ts';

/** The family that goes before all others in Lectern's themes, for characters that those have not. */
export const fallbackFamily = 'Lectern Symbols';
const sheets = ['400.css', '700.css'];
/** The fonts of the themes have these. */
const covered = /-(?:latin|greek|cyrillic|vietnamese|math|symbols)(?:-ext)?-\d/;

/** Faces for other characters than the themes' fonts have; none where no such package is there. @param root the project's folder */
export function findProjectFonts(root: string, store: Store): readonly FontFace[] {
  const folder = path.join(root, 'node_modules/@fontsource');
  let changed: number;
  try {
    changed = statSync(folder).mtimeMs;
  } catch {
    return [];
  }
  return store.get('project fonts', [folder, changed], () =>
    listPackages(folder).flatMap((name) =>
      sheets.flatMap((sheet) => readFaces(path.join(folder, name, sheet))),
    ),
  );
}

/** Of two with the same characters the last one counts: sans serif. */
function listPackages(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^noto-(?!sans-math$|.*emoji)/.test(name));
  const isSans = (name: string): boolean => name.startsWith('noto-sans');
  return [
    ...names.filter((name) => !isSans(name)).toSorted(),
    ...names.filter((name) => isSans(name)).toSorted(),
  ];
}

function readFaces(sheet: string): FontFace[] {
  let css: string;
  try {
    css = readFileSync(sheet, 'utf8');
  } catch {
    return [];
  }
  return parseFaces(css, (url) => path.resolve(path.dirname(sheet), url)).flatMap((face) => {
    const unicodeRange = face.unicodeRange.split(',').filter(isOther).join(',');
    const isOwn = covered.test(path.basename(face.file)) || face.style !== 'normal';
    const isOutside = path.relative(path.dirname(sheet), face.file).startsWith('..');
    return unicodeRange === '' || isOwn || isOutside
      ? []
      : [{ ...face, family: fallbackFamily, unicodeRange }];
  });
}

/** Letters and signs of the Latin, Greek and Cyrillic scripts stay as they are beside them. */
function isOther(range: string): boolean {
  const [first, last] = parseRange(range);
  return first >= 0x590 && !(first >= 0x1c80 && last <= 0x2bff);
}
